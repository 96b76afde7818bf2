import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { type StageSummary, stagesOf } from '../deals/stages.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';

export interface PipelineWithStages {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly version: number;
  readonly stages: readonly StageSummary[];
}

/** Every pipeline with its stages in order, the default one first. */
export async function listPipelines(context: Context): Promise<PipelineWithStages[]> {
  requireScope(context.actor.role, objectOf(context.schema, 'pipeline'), 'read');
  const [pipelines, stages] = await Promise.all([
    context.db.objects<Omit<PipelineWithStages, 'stages'>>(sql`select id, name, is_default as "isDefault", version
      from pipelines where deleted_at is null order by is_default desc, lower(name), id`),
    stagesOf(context),
  ]);
  const byPipeline = Map.groupBy(stages, (stage) => stage.pipelineId);
  return pipelines.map((pipeline) => ({ ...pipeline, stages: byPipeline.get(pipeline.id) ?? [] }));
}
