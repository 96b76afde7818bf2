import { type SQL, sql } from 'drizzle-orm';
import { holdsOne, type Traces } from '../traces.ts';
import type { Place } from './place.ts';

const chosenBy = ({ named }: Traces): SQL => holdsOne(sql`concat_ws(' ', r.search, r.filter, r.error)`, named);

/** Runs over records that were searched for by name: that they ran stays. One that is not over would find nobody and ends. */
export const runs: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from runs r where ${chosenBy(traces)}`);
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`update runs r set search = null, filter = '{}',
      error = case when r.error is not null then 'What this said was erased.' end,
      status = case when r.finished_at is null then 'cancelled' else r.status end,
      finished_at = coalesce(r.finished_at, now()) where ${chosenBy(traces)}`);
    await db.rows(sql`update runs r set record_ids = (
        select coalesce(array_agg(one), '{}') from unnest(r.record_ids) one where one <> all(${sql.param(traces.ids)}::uuid[]))
      where r.record_ids && ${sql.param(traces.ids)}::uuid[]`);
  },
};
