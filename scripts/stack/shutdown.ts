/** Thrown through the starting sequence when the person asks it to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What must be stopped, in the reverse of the order in which it was started. */
export interface Shutdown {
  /** Aborted, with {@link Interrupted}, by the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** Remembers how to stop something gracefully, and how at once. */
  add(stop: () => Promise<void>, kill?: () => void): void;
  /** Stops everything that was added. */
  run(): Promise<void>;
}

/**
 * Takes over Ctrl-C, SIGTERM and a closed terminal: the first one asks for an orderly stop, the second ends everything
 * at once with exit code 130.
 */
export function onSignals(say: (line: string) => void): Shutdown {
  const controller = new AbortController();
  const entries: { stop: () => Promise<void>; kill: () => void }[] = [];
  const handle = () => {
    if (!controller.signal.aborted) {
      say('stopping (Ctrl-C again: at once) …');
      controller.abort(new Interrupted());
      return;
    }
    for (const { kill } of entries.toReversed()) kill();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
  return {
    signal: controller.signal,
    add: (stop, kill = () => undefined) => void entries.push({ stop, kill }),
    run: async () => {
      for (let entry = entries.at(-1); entry; entry = entries.at(-1)) {
        await entry.stop();
        entries.pop();
      }
    },
  };
}
