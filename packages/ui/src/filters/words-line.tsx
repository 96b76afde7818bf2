import { cn } from '../cn/index.ts';
import type { Words } from './filter-words.ts';

/** A piece of a filter in words; what it compares with stands out. */
export function WordsLine({ pieces, className }: { pieces: readonly Words[]; className?: string }) {
  return (
    <span className={cn('min-w-0 text-muted', className)}>
      {pieces.map(({ words, strong }, at) =>
        strong ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are nothing but their place.
          <span key={at} className="font-medium text-fg">
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </span>
  );
}
