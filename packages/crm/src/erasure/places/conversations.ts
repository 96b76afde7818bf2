import { type SQL, sql } from 'drizzle-orm';
import { holdsOne, type Traces, tellsOf } from '../traces.ts';
import type { Place } from './place.ts';
import { isAbout } from './suggestions.ts';

const met = (traces: Traces): SQL => sql`conversations v where ${holdsOne(sql`v.title`, traces.named)}
  or exists (select from messages m where m.conversation_id = v.id and ${tellsOf(sql`m.parts::text`, sql`m.created_at`, traces)})
  or exists (select from agent_actions a where a.conversation_id = v.id and ${isAbout(traces)})`;

/** A conversation in which the assistant met the record goes whole: what was said around it may tell of it in any words. */
export const conversations: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from ${met(traces)}`);
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`delete from ${met(traces)}`);
  },
};
