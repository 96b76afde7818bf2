'use client';
import { type Shortcut, useShortcuts } from '@cardinal/ui/shortcuts';
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';

type Listed = Pick<Shortcut, 'keys' | 'label' | 'group'>;
type Register = (id: string, shortcuts: readonly Listed[] | null) => void;

const RegisterContext = createContext<Register | null>(null);
const ListContext = createContext<readonly Listed[]>([]);

/** Knows every shortcut that works at the moment, for the list under `?`. */
export function ShortcutRegistry({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<ReadonlyMap<string, readonly Listed[]>>(new Map());
  const [register] = useState<Register>(
    () => (id: string, shortcuts: readonly Listed[] | null) =>
      setKnown((known) => new Map(known).set(id, shortcuts ?? [])),
  );
  return (
    <RegisterContext value={register}>
      <ListContext value={[...known.values()].flat()}>{children}</ListContext>
    </RegisterContext>
  );
}

export const useShortcutList = (): readonly Listed[] => useContext(ListContext);

/** Shortcuts of a page or a part of one: they work while it is there, and are listed under `?`. */
export function useAppShortcuts(shortcuts: readonly Shortcut[], enabled = true): void {
  const register = useContext(RegisterContext);
  const id = useId();
  const listed = JSON.stringify(enabled ? shortcuts.map(({ keys, label, group }) => ({ keys, label, group })) : []);
  useShortcuts(shortcuts, enabled);
  useEffect(() => {
    register?.(id, JSON.parse(listed) as Listed[]);
    return () => register?.(id, null);
  }, [register, id, listed]);
}
