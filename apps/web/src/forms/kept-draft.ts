'use client';
import { useCallback, useEffect, useState } from 'react';

const prefix = 'draft:';

/**
 * What is being typed into a form, kept in this tab until `clear`: a refresh, a lost session or a lost network do not lose
 * it. Never for passwords.
 */
export function useKeptDraft<T extends object>(key: string, initial: T) {
  const [draft, setDraft] = useState<T>(initial);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const kept = read<Partial<T>>(key);
    if (kept) setDraft((now) => ({ ...now, ...kept }));
    setRestored(Boolean(kept));
  }, [key]);
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((now) => {
        const next = { ...now, ...part };
        write(key, next);
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    window.sessionStorage.removeItem(prefix + key);
    setDraft(initial);
    setRestored(false);
  }, [key, initial]);
  return { draft, change, clear, restored };
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(prefix + key) ?? 'null') as T | null;
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
