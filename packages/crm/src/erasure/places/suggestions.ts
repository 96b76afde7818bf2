import { type SQL, sql } from 'drizzle-orm';
import { isAmong, type Traces, tellsOf } from '../traces.ts';
import type { Place } from './place.ts';

/** Whether a proposal `a` is about one of the records, was applied to one, or says something of one. */
export const isAbout = (traces: Traces): SQL => sql`(${isAmong(sql`a.target_id`, traces.ids)}
  or a.operation_id in (select c.operation_id from changes c where ${isAmong(sql`c.record_id`, traces.ids)})
  or ${tellsOf(sql`concat_ws(' ', a.prompt, a.reason, a.remark, a.payload, a.result)`, sql`a.created_at`, traces)})`;

/** Of what was decided it stays who decided what and when; what nobody has decided on goes. */
export const suggestions: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(
      sql`select count(*)::int from agent_actions a where a.payload <> '[]' and ${isAbout(traces)}`,
    );
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`delete from agent_actions a where a.status = 'suggested' and ${isAbout(traces)}`);
    await db.rows(sql`update agent_actions a set prompt = '', reason = '', remark = null, payload = '[]', result = null
      where ${isAbout(traces)}`);
  },
};
