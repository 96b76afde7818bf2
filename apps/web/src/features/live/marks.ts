'use client';
import { useSyncExternalStore } from 'react';

/** For so long a row shows that someone else has just changed it. */
const shownMs = 5000;

let marked: ReadonlySet<string> = new Set();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function put(next: ReadonlySet<string>): void {
  marked = next;
  for (const listener of listeners) listener();
}

/** Marks records as just changed by someone else. */
export function markChanged(ids: readonly string[]): void {
  for (const id of ids) {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        put(new Set([...marked].filter((one) => one !== id)));
      }, shownMs),
    );
  }
  put(new Set([...marked, ...ids]));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The records that someone else has changed within the last seconds. */
export const useJustChanged = (): ReadonlySet<string> =>
  useSyncExternalStore(
    subscribe,
    () => marked,
    () => marked,
  );
