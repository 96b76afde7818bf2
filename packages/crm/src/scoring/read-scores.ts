import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireScope } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { allOf } from '../records/query/columns.ts';
import { requireScored } from '../schema/scored.ts';
import { currentModel, type StoredModel } from './models.ts';
import { stillOpen } from './still-open.ts';

export const scoresInput = z.strictObject({ object: z.string().max(100), ids: z.array(z.uuid()).max(500) });

/** Scores of records; a probability is 0 to 1. */
export const scoresOutput = z.object({
  /** Why no percentage is shown for any of them; null when percentages may be shown. */
  reason: z.enum(['untrained', 'too_few', 'no_signal']).nullable(),
  /** The same in words. */
  message: z.string().nullable(),
  /** In the order asked for; null where a record was not scored, has ended, may not be read, or nothing may be shown. */
  scores: z.array(z.object({ id: z.string(), probability: z.number().nullable(), scoredAt: z.string().nullable() })),
});
export type Scores = z.output<typeof scoresOutput>;

/** Why no percentage may be shown, by the newest model. */
export function refusalOf(model: StoredModel | undefined): Pick<Scores, 'reason' | 'message'> {
  if (!model) return { reason: 'untrained', message: 'Nothing was learned yet: train in Settings → Scoring.' };
  if (model.verdict.percentages) return { reason: null, message: null };
  return { reason: model.verdict.reason, message: model.verdict.message };
}

/**
 * The scores of records that the actor may read. None is given, old or new, while the newest model may not be shown.
 * @throws ForbiddenError, NotFoundError for an object that is not scored
 */
export async function readScores(context: Context, { object: key, ids }: z.infer<typeof scoresInput>): Promise<Scores> {
  const scored = requireScored(context.schema, key);
  const { object } = scored;
  requireScope(context.actor.role, object, 'read');
  const refusal = refusalOf(await currentModel(context.db, key));
  const empty = (id: string) => ({ id, probability: null, scoredAt: null });
  if (refusal.reason !== null) return { ...refusal, scores: ids.map(empty) };
  const readable = await readableIds(context, object, ids);
  const rows = await context.db.objects<Scores['scores'][number]>(sql`
    select s.record_id as id, s.probability, s.scored_at as "scoredAt"
    from scores s join score_models m on m.id = s.model_id join ${sql.identifier(object.table)} r on r.id = s.record_id
    where s.record_id = any(${sql.param([...readable])}::uuid[]) and m.object = ${key} and ${allOf([stillOpen(scored)])}`);
  const known = new Map(rows.map((row) => [row.id, row]));
  return { ...refusal, scores: ids.map((id) => known.get(id) ?? empty(id)) };
}
