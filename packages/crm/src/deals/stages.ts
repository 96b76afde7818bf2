import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';

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

/** The stages of a pipeline in their order; of every pipeline when none is named. */
export async function stagesOf({ db }: Context, pipelineId?: string): Promise<StageSummary[]> {
  return await db.objects<StageSummary>(sql`
    select id, name, pipeline_id as "pipelineId", "order", probability, outcome, rot_days as "rotDays", version
    from stages where deleted_at is null ${pipelineId ? sql`and pipeline_id = ${pipelineId}::uuid` : sql``}
    order by pipeline_id, "order", id`);
}
