import { setImmediate } from 'node:timers/promises';

/** How a caller follows long work and ends it. `onProgress` gets the share that is done, from 0 to 1, never falling. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Milliseconds of work between two breaths. */
const STRETCH = 20;

/**
 * A function to await within long loops: every 20 ms it lets the event loop turn, so that timers and sockets of the
 * same thread go on, and it throws the signal's reason once the work is cancelled.
 */
export function pacer({ signal }: Watching): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH) return;
    await setImmediate();
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** The same watching for a part of the work: its 0 to 1 is the whole's `from` to `to`. */
export function within({ signal, onProgress }: Watching, from: number, to: number): Watching {
  return { signal, onProgress: onProgress && ((done) => onProgress(from + done * (to - from))) };
}
