import { cn } from '../cn/index.ts';

/** The first letters of the first and last words of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

const sizes = { sm: 'size-4 text-[8px]', md: 'size-5 text-[9px]', lg: 'size-8 text-12' };

export interface AvatarProps {
  name: string;
  /** An uploaded picture; nothing is ever fetched from elsewhere. */
  src?: string;
  size?: keyof typeof sizes;
  /** People are round, companies square. */
  shape?: 'person' | 'company';
  className?: string;
}

/** Someone's initials. Decorative: their name always stands beside it. */
export function Avatar({ name, src, size = 'md', shape = 'person', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 select-none items-center justify-center overflow-hidden border border-border bg-surface-2 font-medium text-muted',
        shape === 'person' ? 'rounded-full' : 'rounded-sm',
        sizes[size],
        className,
      )}
    >
      {src ? <img src={src} alt="" className="size-full object-cover" /> : initials(name)}
    </span>
  );
}
