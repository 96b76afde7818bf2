import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  signedOut = value;
  for (const listener of listeners) listener();
}

/** Says that the server no longer knows who this is: the page stays as it is, and offers to sign in again. */
export const noteSignedOut = (): void => set(true);
export const noteSignedIn = (): void => set(false);

/** Whether the session was found to be over while the page was open. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => signedOut,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
