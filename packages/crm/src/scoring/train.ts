import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { JobDeps } from '../jobs/index.ts';
import { runTraining } from '../runs/work/train.ts';
import { requireScored } from '../schema/scored.ts';
import type { Learned, ScoringEngine } from './engine.ts';
import type { LearnedFeature } from './models.ts';
import { type Ended, readEnded } from './read-features.ts';

/** Learns what tells won from lost in an object's ended records, and keeps the model with its verdict. */
export async function trainModel(deps: JobDeps, engine: ScoringEngine, runId: string): Promise<void> {
  await runTraining<Ended, Learned>(deps, runId, {
    read: async (db, run) => {
      const schema = deps.schema();
      const data = await db.transaction((tx) => readEnded(tx, schema, requireScored(schema, run.object)), 'read only');
      return { data, total: data.outcome.length };
    },
    learn: ({ columns, outcome }, watching) => engine.learn(columns, outcome, watching),
    keep: async (tx, run, { features, columns, outcome }, { model, metrics, verdict }) => {
      const won = outcome.filter(Boolean).length;
      const about = new Map(model?.features.map((feature) => [feature.name, feature]));
      const learned = features.map(({ name, label, kind }, at): LearnedFeature => {
        const missing = columns[at]?.values.filter((value) => value === null).length ?? 0;
        return { name, label, kind, missing, importance: about.get(name)?.importance ?? null };
      });
      const modelId = uuidv7();
      await tx.rows(sql`insert into score_models (id, object, trained_at, trained_by, won, lost, features, metrics, verdict, model)
        values (${modelId}::uuid, ${run.object}, clock_timestamp(), ${run.createdBy}::uuid, ${won}, ${outcome.length - won},
          ${JSON.stringify(learned)}::jsonb, ${metrics && JSON.stringify(metrics)}::jsonb,
          ${JSON.stringify(verdict)}::jsonb, ${model && JSON.stringify(model)}::jsonb)`);
      return { modelId, counts: { won, lost: outcome.length - won } };
    },
  });
}
