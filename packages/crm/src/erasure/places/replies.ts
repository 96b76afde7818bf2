import { type SQL, sql } from 'drizzle-orm';
import { holdsOne, type Traces } from '../traces.ts';
import type { Place } from './place.ts';

const told = ({ patterns }: Traces): SQL =>
  sql`(${holdsOne(sql`p.body`, patterns)} or ${holdsOne(sql`p.headers::text`, patterns)})`;

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
