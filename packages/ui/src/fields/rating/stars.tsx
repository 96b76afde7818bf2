import { Star } from 'lucide-react';
import { cn } from '../../cn/index.ts';

export const mostStars = 5;
export const starWords = (value: number): string => `${value} of ${mostStars} stars`;

/** A row of stars, of which the first are filled; `onPick` makes each one something to press. */
export function Stars({ value, onPick }: { value: number; onPick?: (stars: number) => void }) {
  return Array.from({ length: mostStars }, (_, index) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's shortcut; the slider around it takes the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/suspicious/noArrayIndexKey: the stars are always these.
    <span key={index} onClick={onPick && (() => onPick(index + 1))} className={cn(onPick && 'cursor-pointer px-0.5')}>
      <Star
        aria-hidden
        className={cn('size-3.5 shrink-0', index < value ? 'fill-current text-amber' : 'text-border-strong')}
        strokeWidth={1.5}
      />
    </span>
  ));
}
