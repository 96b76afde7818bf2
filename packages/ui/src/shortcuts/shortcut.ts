export interface Shortcut {
  /** One chord or a sequence of them: `mod+k`, `g c`, `?`, `shift+x`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: string;
  /** What it does, for the list of shortcuts. */
  readonly label: string;
  /** The heading it stands under there. */
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works while one types, too: ⌘K. */
  readonly whileTyping?: boolean;
}

type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** A key press as a chord is written. Shift is named only beside keys that it does not itself change: `?` is just `?`. */
export function chordOf({ key, metaKey, ctrlKey, altKey, shiftKey }: Press): string {
  const names: Record<string, string> = {
    ' ': 'space',
    Escape: 'esc',
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: 'left',
    ArrowRight: 'right',
  };
  const name = names[key] ?? key.toLowerCase();
  const shifted = shiftKey && (name.length > 1 || /^[a-z]$/.test(name));
  return [(metaKey || ctrlKey) && 'mod', altKey && 'alt', shifted && 'shift', name].filter(Boolean).join('+');
}

/** Which shortcut the presses so far complete, or whether they begin one. */
export function matchKeys<S extends Pick<Shortcut, 'keys'>>(
  shortcuts: readonly S[],
  pressed: readonly string[],
): S | 'begun' | null {
  const typed = pressed.join(' ');
  return (
    shortcuts.find(({ keys }) => keys === typed) ??
    (shortcuts.some(({ keys }) => keys.startsWith(`${typed} `)) ? 'begun' : null)
  );
}
