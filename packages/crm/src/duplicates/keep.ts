import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@cardinal/db/connection';
import { isOutdated } from '../definitions/is-outdated.ts';
import type { Schema } from '../schema/index.ts';
import { type Comparisons, createComparisons, fillPairs, followLedger } from './follow.ts';

/** How often the ledger is looked at while nothing happens: nobody waits for a duplicate. */
const pollMs = 1000;
const restMs = 3000;

export interface DuplicateKeeping {
  readonly db: Database;
  readonly schema: () => Schema;
  /** Reads the schema anew. */
  readonly refresh: () => Promise<void>;
  /** Ends it, after the chunk at hand. */
  readonly signal: AbortSignal;
  /** Is told when something failed, unless the schema was an old one; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/** Keeps the queue of likely duplicates behind what is written. Several workers may do this at once. */
export async function keepDuplicates({ db, schema, refresh, signal, onError }: DuplicateKeeping): Promise<void> {
  const comparisons = createComparisons();
  let version: number | undefined;
  let pending = new Set<string>();
  while (!signal.aborted) {
    let pause = pollMs;
    const current = schema();
    try {
      if (current.version !== version) {
        version = current.version;
        pending = new Set(current.objects.keys());
      }
      // What changes is followed from before the first record is compared on, so that none is missed.
      const followed = await followLedger(db, current, comparisons);
      if (followed === 'anew') pending = new Set(current.objects.keys());
      const filled = await fillNext(db, current, { pending, comparisons });
      if (followed !== 'done' || filled) pause = 0;
    } catch (error) {
      const explained = await isOutdated(current, { current: schema, refresh });
      if (!explained) onError(error);
      pause = explained ? 0 : restMs;
    }
    if (pause) {
      await wait(pause, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}

/** One chunk of the first object that has one; objects that are done leave the list. */
async function fillNext(
  db: Database,
  schema: Schema,
  { pending, comparisons }: { readonly pending: Set<string>; readonly comparisons: Comparisons },
): Promise<boolean> {
  for (const key of pending) {
    const object = schema.objects.get(key);
    if (object && (await fillPairs(db, schema, object, comparisons))) return true;
    pending.delete(key);
  }
  return false;
}
