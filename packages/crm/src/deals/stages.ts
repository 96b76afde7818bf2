import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';

/** A stage as boards, forms and reports need it. */
export interface StageSummary {
  readonly id: string;
  readonly name: string;
  readonly pipelineId: string;
  readonly order: number;
  readonly probability: number;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly rotDays: number | null;
  readonly version: number;
}

/**
 * The stages of a pipeline in their order; of every pipeline when none is named.
 * @throws ForbiddenError when the actor may not read stages
 */
export async function stagesOf(context: Context, pipelineId?: string): Promise<StageSummary[]> {
  requireScope(context.actor.role, objectOf(context.schema, 'stage'), 'read');
  return await context.db.objects<StageSummary>(sql`
    select id, name, pipeline_id as "pipelineId", "order", probability, outcome, rot_days as "rotDays", version
    from stages where deleted_at is null ${pipelineId ? sql`and pipeline_id = ${pipelineId}::uuid` : sql``}
    order by pipeline_id, "order", id`);
}
