import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.ts';
import { progress } from './progress.ts';

const PAUSE_MS = 1000;
const ENDS = 3;
const WITHIN_MS = 60_000;

/**
 * A child that starts anew when it ends by itself: what it was at, its successor takes over, and the rest goes on
 * meanwhile. One that ends three times within a minute has a reason that another start does not mend: it has ended.
 */
export function startRevivedChild(start: () => Child): Child {
  let child = start();
  const waiting = new AbortController();
  const { name } = child;
  const live = async (): Promise<string> => {
    const ends: number[] = [];
    while (true) {
      const how = await child.ended;
      ends.push(Date.now());
      const first = ends.at(-ENDS);
      if (waiting.signal.aborted || (first !== undefined && Date.now() - first < WITHIN_MS)) return how;
      progress(`${name}: ended by itself (${how}), starting anew`);
      await wait(PAUSE_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
      if (waiting.signal.aborted) return how;
      child = start();
    }
  };
  const ended = live();
  return {
    name,
    ended,
    running: () => child.running(),
    stop: async () => {
      waiting.abort();
      await child.stop();
    },
    kill: () => {
      waiting.abort();
      child.kill();
    },
  };
}
