import { sql } from 'drizzle-orm';
import type { JobDeps } from '../jobs/index.ts';
import { runTraining } from '../runs/work/train.ts';
import type { Example, LearnedClassifier, TextEngine } from './engine.ts';
import { type ClassifierMetrics, requireClassifier } from './stored.ts';

interface Data {
  readonly examples: readonly Example[];
  readonly precision: number;
}

/** Learns a classifier's labels from its examples, and keeps what was learned. */
export async function learnLabels(deps: JobDeps, engine: TextEngine, runId: string, id: string): Promise<void> {
  await runTraining<Data, LearnedClassifier>(deps, runId, {
    read: async (db) => {
      const { labels, precision } = await requireClassifier(db, id);
      const examples = await db.objects<Example>(sql`select text, label from classifier_examples
        where classifier_id = ${id}::uuid and label = any(${sql.param(labels)}::text[]) order by id`);
      return { data: { examples, precision }, total: examples.length };
    },
    learn: ({ examples, precision }, watching) => engine.learn(examples, precision, watching),
    keep: async (tx, run, { examples }, learned) => {
      const { labels, texts, leftOut, threshold, crossValidated } = learned;
      const metrics: ClassifierMetrics = { labels, texts, leftOut, threshold, crossValidated };
      await tx.rows(sql`update classifiers set model = ${JSON.stringify(learned)}::jsonb,
        metrics = ${JSON.stringify(metrics)}::jsonb, trained_at = clock_timestamp(), trained_by = ${run.createdBy}::uuid
        where id = ${id}::uuid`);
      return { counts: { examples: examples.length } };
    },
  });
}
