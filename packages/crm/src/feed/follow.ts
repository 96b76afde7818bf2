import type { Context } from '../context/index.ts';
import { CardinalError } from '../errors/index.ts';
import { describeChanges, type LiveEvent } from './event.ts';
import type { Feed, FeedBatch } from './feed.ts';
import { decodePosition, encodePosition, isAfter, type Position } from './position.ts';
import { endOfFeed, type FeedChange, readFeed } from './read.ts';
import { visibleChanges } from './visible.ts';

/** A follower that was away for longer than this many changes looks at everything anew, which is less work. */
const farBehind = 5000;
const pageSize = 1000;

export interface FollowOptions {
  /** The position of the last event that the follower has seen; the present when left out. */
  readonly after?: string;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** Who follows, as things stand now; asked every few seconds, and throws when they may not any more. */
  readonly reader: () => Promise<Pick<Context, 'schema' | 'actor'>>;
  readonly recheckMs?: number;
}

/**
 * What happens in the ledger, as far as the reader may know of it, from a position on and without end. Each event comes
 * with the position to go on from. Nothing is missed: what happened while nobody listened is read from the ledger.
 */
export async function* followFeed(
  feed: Feed,
  options: FollowOptions,
): AsyncGenerator<{ readonly position: string; readonly event: LiveEvent }, void> {
  const { signal, recheckMs = 15_000 } = options;
  const inbox = createInbox(AbortSignal.any([signal, feed.stopped]));
  let reader = await options.reader();
  let checkedAt = Date.now();
  const { from, leave } = await feed.listen(inbox.put);
  try {
    const asked = options.after === undefined ? from : decodePosition(options.after);
    const isKnown = asked?.epoch === from.epoch;
    let position = isKnown ? asked : from;
    // The first event names the place, so that a connection that breaks at once goes on from there.
    yield { position: encodePosition(position), event: isKnown ? { kind: 'changes', objects: [] } : { kind: 'reset' } };
    for await (const batch of batches(feed, inbox, { position, until: from, idleMs: recheckMs })) {
      if (Date.now() - checkedAt >= recheckMs || touchesMembers(batch)) {
        reader = await options.reader();
        checkedAt = Date.now();
      }
      if (batch === 'idle') continue;
      if (batch === 'reset') {
        position = await endOfFeed(feed.db);
        yield { position: encodePosition(position), event: { kind: 'reset' } };
        continue;
      }
      const next = batch.filter((change) => isAfter(change.position, position));
      position = next.at(-1)?.position ?? position;
      const event = describeChanges(await visibleChanges(feed.db, reader, next));
      if (event) yield { position: encodePosition(position), event };
    }
  } finally {
    leave();
  }
  if (!signal.aborted) throw new CardinalError('unavailable', 'Cardinal is restarting. It will be back in a moment.');
}

/** A role may have changed, or someone may have been shut out. */
const touchesMembers = (batch: FeedBatch | 'idle'): boolean =>
  Array.isArray(batch) && batch.some(({ object }) => object === 'member');

interface Journey {
  /** From where, and up to where the ledger itself must be read. */
  readonly position: Position;
  readonly until: Position;
  readonly idleMs: number;
}

/** First what was missed, then what comes; `idle` when nothing has come for a while. */
async function* batches(feed: Feed, inbox: Inbox, { position, until, idleMs }: Journey) {
  let reached = position;
  let missed = 0;
  while (isAfter(until, reached)) {
    const changes = await readFeed(feed.db, reached, pageSize);
    missed += changes?.length ?? 0;
    if (!changes || missed > farBehind) {
      yield 'reset' as const;
      break;
    }
    if (changes.length) yield changes;
    reached = changes.length < pageSize ? until : (changes.at(-1)?.position ?? until);
  }
  while (!inbox.ended()) yield await inbox.take(idleMs);
}

interface Inbox {
  readonly put: (batch: FeedBatch) => void;
  /** Everything that has come, waiting for it for so long. */
  take(idleMs: number): Promise<FeedBatch | 'idle'>;
  ended(): boolean;
}

/** What has come and is not yet dealt with. One that overflows holds nothing but the word that it did. */
function createInbox(signal: AbortSignal): Inbox {
  let held: readonly FeedChange[] = [];
  let overflown = false;
  let wake: () => void = () => undefined;
  signal.addEventListener('abort', () => wake(), { once: true });
  return {
    put: (batch) => {
      overflown ||= batch === 'reset' || held.length + batch.length > farBehind;
      held = overflown || batch === 'reset' ? [] : [...held, ...batch];
      wake();
    },
    take: async (idleMs) => {
      if (!held.length && !overflown && !signal.aborted) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, idleMs);
        });
        clearTimeout(timer);
      }
      const taken = overflown ? 'reset' : held.length ? held : 'idle';
      held = [];
      overflown = false;
      return taken;
    },
    ended: () => signal.aborted,
  };
}
