'use client';
import { useCallback, useMemo, useState } from 'react';
import { useMounted } from '#mounted/index.ts';

const prefix = 'draft:';

/**
 * What is being typed into a form, kept in this tab until `clear`: a refresh, a lost session or a lost network do not lose
 * it. Never for passwords.
 */
export function useKeptDraft<T extends object>(key: string, initial: T) {
  const mounted = useMounted();
  const [{ forgotten, typed }, set] = useState<{ forgotten: boolean; typed: Partial<T> }>({
    forgotten: false,
    typed: {},
  });
  const kept = useMemo(() => (mounted && !forgotten ? read<T>(key) : null), [mounted, forgotten, key]);
  const change = useCallback(
    (part: Partial<T>) =>
      set((now) => {
        const all = { ...now.typed, ...part };
        write(key, { ...kept, ...all });
        return { ...now, typed: all };
      }),
    [key, kept],
  );
  const clear = useCallback(() => {
    window.sessionStorage.removeItem(prefix + key);
    set({ forgotten: true, typed: {} });
  }, [key]);
  const draft = useMemo<T>(() => ({ ...initial, ...kept, ...typed }), [initial, kept, typed]);
  return { draft, change, clear, restored: kept !== null };
}

function read<T>(key: string): Partial<T> | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(prefix + key) ?? 'null') as Partial<T> | null;
  } catch {
    return null;
  }
}

function write(key: string, value: object): void {
  try {
    window.sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only costs the safety net.
  }
}
