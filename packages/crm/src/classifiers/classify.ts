import { sql } from 'drizzle-orm';
import { ConflictError } from '../errors/index.ts';
import type { JobDeps } from '../jobs/index.ts';
import { runBatch } from '../runs/work/batch.ts';
import type { TextEngine } from './engine.ts';
import { requireClassifier } from './stored.ts';
import { textsOf } from './texts.ts';

/** Labels the records of a run. Where it is not sure enough it abstains, and says so. */
export async function classifyRecords(deps: JobDeps, engine: TextEngine, runId: string, id: string): Promise<void> {
  await runBatch(deps, runId, async (db) => {
    const classifier = await requireClassifier(db, id);
    const [stored] = await db.objects<{ model: unknown }>(sql`select model from classifiers where id = ${id}::uuid`);
    if (!stored?.model) throw new ConflictError(`Train “${classifier.name}” first.`);
    const label = engine.classifier(stored.model);
    return async (context, ids) => {
      const texts = await textsOf(context, classifier, ids);
      const rows = [...texts].map(([recordId, text]) => {
        const { label: given, candidates, words } = label(text);
        const confidence = candidates[0]?.confidence ?? 0;
        return { recordId, label: given, confidence, words: words.map(({ word }) => word) };
      });
      await context.db.rows(sql`
        insert into classifications (record_id, classifier_id, run_id, label, confidence, words, classified_at)
        select e."recordId", ${id}::uuid, ${runId}::uuid, e.label, e.confidence,
          array(select jsonb_array_elements_text(e.words)), clock_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as e("recordId" uuid, label text, confidence float8, words jsonb)
        on conflict (record_id, classifier_id) do update set run_id = excluded.run_id, label = excluded.label,
          confidence = excluded.confidence, words = excluded.words, classified_at = excluded.classified_at`);
      const labelled = rows.filter((row) => row.label !== null).length;
      return { labelled, abstained: rows.length - labelled };
    };
  });
}
