import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type DealTotal, requireDealFields, type StageSummary, stagesOf, totalDeals } from '../deals/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';

export const pipelineValueInput = z.strictObject({ pipelineId: z.uuid() });

export interface PipelineValue extends Omit<DealTotal, 'key'> {
  readonly stage: StageSummary;
}

/** What the deals of a pipeline are worth, stage by stage. */
export async function pipelineValue(
  context: Context,
  { pipelineId }: z.infer<typeof pipelineValueInput>,
): Promise<PipelineValue[]> {
  requireScope(context.actor.role, objectOf(context.schema, 'deal'), 'read');
  requireDealFields(context, ['pipeline', 'stage']);
  const [stages, totals] = await Promise.all([
    stagesOf(context, pipelineId),
    totalDeals(context, sql`r.stage_id`, { where: sql`r.pipeline_id = ${pipelineId}::uuid` }),
  ]);
  return stages.map((stage) => {
    const { count, totals: worth } = totals.find(({ key }) => key === stage.id) ?? { count: 0, totals: [] };
    return { stage, count, totals: worth };
  });
}
