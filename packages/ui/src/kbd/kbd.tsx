import { cn } from '../cn/index.ts';

const names: Record<string, string> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '↵',
  esc: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: 'Space',
};

/** How one key is written: `mod` → ⌘, `k` → K. */
export const keyLabel = (key: string): string => names[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** A key or a sequence of keys: `mod+k`, `g c`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cn('inline-flex gap-0.5', className)}>
      {keys.split(' ').flatMap((chord, at) =>
        chord.split(/(?<=.)\+/).map((key) => (
          <kbd
            // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may press the same key twice.
            key={`${at}${key}`}
            className="inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-border bg-surface-1 px-1 font-sans text-11 text-muted"
          >
            {keyLabel(key)}
          </kbd>
        )),
      )}
    </span>
  );
}
