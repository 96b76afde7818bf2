import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@cardinal/db/connection';
import { isOutdated } from '../definitions/is-outdated.ts';
import type { Schema } from '../schema/index.ts';
import { fillDocuments } from './fill.ts';
import { learnWords } from './words.ts';

/** How often the ledger and the schema are looked at while nothing happens. */
const pollMs = 400;
const restMs = 2000;
/** Until every process knows a new schema, and writes what records are found by as it says. */
const settleMs = 2000;

export interface SearchKeeping {
  readonly db: Database;
  readonly schema: () => Schema;
  /** Reads the schema anew. */
  readonly refresh: () => Promise<void>;
  /** Ends it, after the chunk at hand. */
  readonly signal: AbortSignal;
  /** Is told when something failed, unless the schema was an old one; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Keeps search up to date beside what is written with the records themselves: the words that typos are corrected by, which
 * follow the ledger, and the rows of records from before there were any. Several workers may do this at once.
 */
export async function keepSearch({ db, schema, refresh, signal, onError }: SearchKeeping): Promise<void> {
  let version: number | undefined;
  let pending = new Set<string>();
  while (!signal.aborted) {
    let pause = pollMs;
    const known = schema();
    try {
      const { version: current, objects } = known;
      if (current !== version) {
        if (version !== undefined) await rest(settleMs, signal);
        version = current;
        pending = new Set(objects.keys());
      }
      const [filled, learned] = [await fillNext(db, schema(), pending), await learnWords(db)];
      if (filled || learned) pause = 0;
    } catch (error) {
      const explained = await isOutdated(known, { current: schema, refresh });
      if (!explained) onError(error);
      pause = explained ? 0 : restMs;
    }
    if (pause) await rest(pause, signal);
  }
}

/** One chunk of the first object that has one; objects that are done leave the list. */
async function fillNext(db: Database, { objects }: Schema, pending: Set<string>): Promise<boolean> {
  for (const key of pending) {
    const object = objects.get(key);
    const filled = object ? await fillDocuments(db, object) : 'done';
    if (filled === 'more') return true;
    if (filled === 'done') pending.delete(key);
  }
  return false;
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
