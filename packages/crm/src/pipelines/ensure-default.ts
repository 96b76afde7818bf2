import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { createRecords } from '../records/create.ts';

const stages = [
  { name: 'Lead', probability: 10, rotDays: 30 },
  { name: 'Qualified', probability: 25, rotDays: 21 },
  { name: 'Proposal', probability: 50, rotDays: 14 },
  { name: 'Negotiation', probability: 75, rotDays: 14 },
  { name: 'Won', probability: 100, outcome: 'won' },
  { name: 'Lost', probability: 0, outcome: 'lost' },
] as const;

/** Gives a workspace without a pipeline one to begin with. */
export async function ensureDefaultPipeline(context: Context): Promise<void> {
  const [existing] = await context.db.rows(sql`select 1 from pipelines where deleted_at is null limit 1`);
  if (existing) return;
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { records } = await createRecords(inside, 'pipeline', [{ name: 'Sales' }]);
    const drafts = stages.map((stage, order) => ({ ...stage, order, pipelineId: records[0]?.id }));
    await createRecords(inside, 'stage', drafts);
  });
}
