import { useSyncExternalStore } from 'react';

/** Something that is open or not, whoever asks for it: the palette, the list of shortcuts. */
export interface Toggle {
  readonly set: (open: boolean) => void;
  readonly flip: () => void;
  readonly use: () => boolean;
}

export function toggle(): Toggle {
  let open = false;
  const listeners = new Set<() => void>();
  const set = (wanted: boolean) => {
    open = wanted;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    set,
    flip: () => set(!open),
    use: () =>
      useSyncExternalStore(
        subscribe,
        () => open,
        () => false,
      ),
  };
}
