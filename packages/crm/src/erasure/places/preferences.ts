import { type SQL, sql } from 'drizzle-orm';
import { holdsOne, type Traces } from '../traces.ts';
import type { Place } from './place.ts';

const naming = ({ named }: Traces): SQL => sql`preferences p where ${holdsOne(sql`p.value::text`, named)}`;

/** What people have set up for themselves, where it names the record. */
export const preferences: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from ${naming(traces)}`);
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`delete from ${naming(traces)}`);
  },
};
