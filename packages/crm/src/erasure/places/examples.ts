import { type SQL, sql } from 'drizzle-orm';
import { insertClassifierTraining } from '../../runs/start.ts';
import { holdsOne, isAmong, type Traces } from '../traces.ts';
import type { Place } from './place.ts';

const made = ({
  ids,
  patterns,
  texts,
}: Traces): SQL => sql`classifier_examples e where ${isAmong(sql`e.record_id`, ids)}
  or btrim(e.text) = any(${sql.param(texts)}::text[]) or ${holdsOne(sql`e.text`, patterns)}`;

/** Examples that were made from the records' texts go, and so do the words that a classifier has learned: it learns anew. */
export const examples: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from ${made(traces)}`);
    return Number(row?.[0]);
  },
  clear: async (context, traces) => {
    const { db } = context;
    const removed = await db.rows(sql`delete from ${made(traces)} returning e.classifier_id`);
    const touched = sql.param([...new Set(removed.map(([id]) => id))]);
    // A training that is under way has read them.
    const stopped = await db.rows(sql`update runs set status = 'cancelled', finished_at = now() where kind = 'train'
      and classifier_id = any(${touched}::uuid[]) and finished_at is null returning classifier_id`);
    const emptied = await db.rows(sql`update classifiers set model = null, metrics = null, trained_at = null,
      trained_by = null where id = any(${touched}::uuid[]) and model is not null returning id`);
    for (const id of new Set([...stopped, ...emptied].map(([one]) => one as string))) {
      await insertClassifierTraining(context, id, null);
    }
  },
};
