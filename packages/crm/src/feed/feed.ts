import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@cardinal/db/connection';
import type { Position } from './position.ts';
import { endOfFeed, type FeedChange, readFeed } from './read.ts';

/** How often the ledger is asked while someone listens. */
const pollMs = 100;
/** And how long it is left alone after it did not answer. */
const restMs = 1000;
const pageSize = 1000;

/** What a listener is told: changes in order, or that it must look at everything anew. */
export type FeedBatch = readonly FeedChange[] | 'reset';

export interface Listener {
  /** Where the feed stands as the listener joins it; everything after is told. */
  readonly from: Position;
  leave(): void;
}

/** The ledger as it grows, for everyone in this process. */
export interface Feed {
  readonly db: Connection;
  /** Aborted when the process stops: followers end. */
  readonly stopped: AbortSignal;
  /** Joins at the present. */
  listen(tell: (batch: FeedBatch) => void): Promise<Listener>;
  stop(): void;
}

interface Poll {
  position: Position;
  readonly ended: AbortController;
}

/**
 * One poller a process, however many listen; nobody listening, it rests.
 * @param db the primary: a replica lags behind what people were told
 * @param onError is told when the ledger could not be read; it is tried again
 */
export function createFeed(db: Connection, onError: (error: unknown) => void): Feed {
  const listeners = new Set<(batch: FeedBatch) => void>();
  const stopping = new AbortController();
  let polling: Promise<Poll> | undefined;

  const begin = async (): Promise<Poll> => {
    const poll: Poll = { position: await endOfFeed(db), ended: new AbortController() };
    void run(poll);
    return poll;
  };
  const run = async (poll: Poll) => {
    while (!poll.ended.signal.aborted && !stopping.signal.aborted) {
      let pause = pollMs;
      try {
        if (await turn(poll)) pause = 0;
      } catch (error) {
        onError(error);
        pause = restMs;
      }
      if (pause) await wait(pause);
    }
  };
  /** Reads once; true when there may be more at once. */
  const turn = async (poll: Poll): Promise<boolean> => {
    const changes = await readFeed(db, poll.position, pageSize);
    if (changes?.length === 0) return false;
    poll.position = changes?.at(-1)?.position ?? (await endOfFeed(db));
    for (const tell of listeners) tell(changes ?? 'reset');
    return changes?.length === pageSize;
  };

  return {
    db,
    stopped: stopping.signal,
    listen: async (tell) => {
      // Heard from now on: a batch that comes while the position is awaited is not lost.
      listeners.add(tell);
      try {
        polling ??= begin();
        const { position } = await polling;
        return { from: position, leave: () => leave(tell) };
      } catch (error) {
        polling = undefined;
        listeners.delete(tell);
        throw error;
      }
    },
    stop: () => stopping.abort(),
  };

  function leave(tell: (batch: FeedBatch) => void): void {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    void polling?.then(({ ended }) => ended.abort());
    polling = undefined;
  }
}
