import type { Context } from '@cardinal/crm/context';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { createRecords, updateRecords } from '@cardinal/crm/records';
import { sql } from 'drizzle-orm';

const scatter = (at: number): number => ((at * 7919) % 1000) * 100;

/** Makes deals that were open and then ended, half of them won, the larger ones more often; and open ones. */
export async function makeDeals(context: Context, { ended, open }: { ended: number; open: number }): Promise<void> {
  const { db } = context;
  await ensureDefaultPipeline(context);
  const found = await db.rows(sql`select outcome, id, pipeline_id from stages order by "order" desc`);
  const pipelineId = found[0]?.[2] as string;
  const stage = Object.fromEntries(found) as Record<string, string>;
  const drafts = Array.from({ length: ended }, (_, at) => ({
    name: `Ended ${at}`,
    stageId: stage['open'],
    amount: { minor: scatter(at) + (at % 2 ? 70_000 : 0), currency: 'USD' },
    openedOn: '2026-01-01',
  }));
  const { records } = await createRecords(context, 'deal', drafts);
  const closed = records.map(({ id }, at) => ({
    id,
    set: { stageId: stage[at % 2 ? 'won' : 'lost'], closeDate: '2026-02-01' },
  }));
  await updateRecords(context, 'deal', closed);
  // Straight into the tables, since many are wanted and nothing is learned from them.
  await db.rows(sql`with made as (select gen_random_uuid() as id, n from generate_series(1, ${open}::int) n),
    roots as (insert into records (id, object) select id, 'deal' from made returning id)
    insert into deals (id, name, status, stage_id, pipeline_id, position, amount, amount_currency, opened_on)
    select m.id, 'Open ' || m.n, 'open', ${stage['open']}::uuid, ${pipelineId}::uuid, lpad(m.n::text, 8, '0'),
      ((m.n * 7919) % 1000) * 100, 'USD', '2026-01-01'
    from made m join roots using (id)`);
}
