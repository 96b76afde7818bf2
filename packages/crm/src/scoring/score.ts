import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import type { JobDeps } from '../jobs/index.ts';
import { type StoredRun, writeRun } from '../runs/stored.ts';
import { type BatchWork, runBatch } from '../runs/work/batch.ts';
import { requireScored, type Scored } from '../schema/scored.ts';
import type { ScoringEngine } from './engine.ts';
import { type LearnedFeature, requireShownModel } from './models.ts';
import { readFeatures } from './read-features.ts';

/** Scores the records of a run with the model that is the newest when it begins, or with which it began. */
export async function scoreRecords(deps: JobDeps, engine: ScoringEngine, runId: string): Promise<void> {
  await runBatch(deps, runId, async (db, run) => {
    const scored = requireScored(deps.schema(), run.object);
    const modelId = run.modelId ?? (await chooseModel(db, run, scored));
    return await scoring(db, engine, { scored, modelId, runId });
  });
}

async function chooseModel(db: Connection, run: StoredRun, { object }: Scored): Promise<string> {
  const { id } = await requireShownModel(db, object);
  await writeRun(db, run.id, { modelId: id });
  return id;
}

async function scoring(
  db: Connection,
  engine: ScoringEngine,
  { scored, modelId, runId }: { scored: Scored; modelId: string; runId: string },
): Promise<BatchWork> {
  const [stored] = await db.objects<{ model: unknown; features: readonly LearnedFeature[] }>(
    sql`select model, features from score_models where id = ${modelId}::uuid`,
  );
  const scoreRow = engine.scorer(stored?.model);
  return async (context: Context, ids) => {
    const known = await readFeatures(context.db, context.schema, scored, ids, stored?.features ?? []);
    const scores = known.map(({ id, row }) => {
      const { logOdds, probability, contributions } = scoreRow(row);
      // What adds nothing is no reason.
      return {
        id,
        logOdds,
        probability,
        contributions: contributions.filter(({ contribution }) => contribution !== 0),
      };
    });
    await context.db.rows(sql`insert into scores (record_id, model_id, run_id, log_odds, probability, contributions, scored_at)
      select e.id, ${modelId}::uuid, ${runId}::uuid, e."logOdds", e.probability, e.contributions, clock_timestamp()
      from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
        as e(id uuid, "logOdds" float8, probability float8, contributions jsonb)
      on conflict (record_id) do update set model_id = excluded.model_id, run_id = excluded.run_id,
        log_odds = excluded.log_odds, probability = excluded.probability, contributions = excluded.contributions,
        scored_at = excluded.scored_at`);
    return { scored: scores.length };
  };
}
