import { type SQL, sql } from 'drizzle-orm';
import { type Traces, tellsOf } from '../traces.ts';
import type { Place } from './place.ts';

const told = (traces: Traces): SQL => tellsOf(sql`concat_ws(' ', p.body, p.headers)`, sql`p.created_at`, traces);

/**
 * Answers that are kept for a request that comes again within a day. The request stays answered, so that it does not make the
 * record anew; the answer is from now on that it is gone.
 */
export const replies: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from idempotent_replies p where ${told(traces)}`);
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`update idempotent_replies p set status = 410, headers = '{}', body = null where ${told(traces)}`);
  },
};
