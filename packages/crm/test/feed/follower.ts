import { onTestFinished } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { createFeed, type Feed, followFeed, type LiveEvent } from '../../src/feed/index.ts';
import type { World } from '../kit/world.ts';

/** A feed as a process of its own would have it; a failure to read the ledger fails the test that made it. */
export function openFeed(world: World): Feed {
  const failures: unknown[] = [];
  const feed = createFeed(world.db, (error) => failures.push(error));
  onTestFinished(() => {
    feed.stop();
    if (failures.length) throw failures[0];
  });
  return feed;
}

export interface Follower {
  /** Every event so far, the first one included. */
  readonly events: LiveEvent[];
  /** The ids of records in them, one an event and record. */
  seen(): string[];
  position(): string;
  leave(): Promise<void>;
  /** Rejects when the following ends by itself. */
  readonly ended: Promise<void>;
}

/** Follows a feed as a member does; resolves when the first event has come. */
export async function follow(
  feed: Feed,
  context: Context,
  options: { after?: string; recheckMs?: number; reader?: () => Promise<Context> } = {},
): Promise<Follower> {
  const ending = new AbortController();
  const events: LiveEvent[] = [];
  let position = '';
  let started: () => void = () => undefined;
  const start = new Promise<void>((resolve) => {
    started = resolve;
  });
  const run = async () => {
    const reader = async () => context;
    for await (const told of followFeed(feed, { reader, ...options, signal: ending.signal })) {
      events.push(told.event);
      position = told.position;
      started();
    }
  };
  const ended = run();
  onTestFinished(() => ending.abort());
  await Promise.race([start, ended]);
  return {
    events,
    position: () => position,
    seen: () =>
      events
        .flatMap((event) => (event.kind === 'reset' ? [] : event.objects))
        .flatMap(({ records }) => records ?? [])
        .map(({ id }) => id),
    ended,
    leave: async () => {
      ending.abort();
      await ended;
    },
  };
}
