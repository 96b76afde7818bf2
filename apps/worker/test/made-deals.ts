import type { Context } from '@cardinal/crm/context';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { sql } from 'drizzle-orm';

/** Writes deals straight into the tables, since many are wanted: half of the ended ones won, larger ones more often. */
export async function makeDeals(
  { db, ...context }: Context,
  { ended, open }: { ended: number; open: number },
): Promise<void> {
  await ensureDefaultPipeline({ db, ...context });
  const stage = (outcome: string) => sql`(select id from stages where outcome = ${outcome} order by "order" limit 1)`;
  await db.rows(sql`with made as (
      select gen_random_uuid() as id, n, n > ${ended}::int as is_open, n % 2 = 0 as is_won,
        -- A fixed scatter that has nothing to do with the outcome.
        (n * 7919) % 1000 as scatter
      from generate_series(1, ${ended + open}::int) n),
    roots as (insert into records (id, object) select id, 'deal' from made returning id)
    insert into deals (id, name, status, stage_id, pipeline_id, position, amount, amount_currency, opened_on, close_date, stage_since)
    select m.id, 'Deal ' || m.n, s.outcome, s.id, s.pipeline_id, lpad(m.n::text, 8, '0'),
      (m.scatter + case when m.is_won then 700 else 0 end) * 100, 'USD',
      '2026-01-01', '2026-02-01', '2026-02-01'
    from made m join roots using (id) join stages s on s.id = case when m.is_open then ${stage('open')}
      when m.is_won then ${stage('won')} else ${stage('lost')} end`);
}
