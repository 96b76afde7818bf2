import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireScope } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { allOf } from '../records/query/columns.ts';
import { titles } from '../records/references.ts';
import { requireScored } from '../schema/scored.ts';
import type { Contribution } from './engine.ts';
import { featuresOf, type ScoreFeature } from './features.ts';
import { currentModel } from './models.ts';
import { refusalOf } from './read-scores.ts';
import { stillOpen } from './still-open.ts';
import { mayBeTold } from './visible.ts';

export const explainInput = z.strictObject({ object: z.string().max(100), id: z.uuid() });

/** A score with its reasons: `logOdds` is `intercept`, all reasons, and `untold` added up. */
export const explainOutput = z.object({
  reason: z.enum(['untrained', 'too_few', 'no_signal', 'unscored']).nullable(),
  message: z.string().nullable(),
  score: z
    .object({
      probability: z.number(),
      logOdds: z.number(),
      intercept: z.number(),
      scoredAt: z.string(),
      /** What each thing that is known adds to the log-odds, the largest first. */
      reasons: z.array(
        z.object({
          feature: z.string(),
          label: z.string(),
          measure: z.enum(['value', 'money', 'days', 'count']),
          /** The value in words; null when it is missing. */
          value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
          contribution: z.number(),
        }),
      ),
      /** What adds to it that the reader may not see. */
      untold: z.number(),
    })
    .nullable(),
});
export type Explanation = z.output<typeof explainOutput>;

interface StoredScore {
  readonly probability: number;
  readonly logOdds: number;
  readonly intercept: number;
  readonly scoredAt: string;
  readonly contributions: readonly Contribution[];
}

/**
 * Why a record has the score that it has, as far as the actor may be told.
 * @throws ForbiddenError, NotFoundError for an object that is not scored
 */
export async function explainScore(
  context: Context,
  { object: key, id }: z.infer<typeof explainInput>,
): Promise<Explanation> {
  const scored = requireScored(context.schema, key);
  requireScope(context.actor.role, scored.object, 'read');
  const refusal = refusalOf(await currentModel(context.db, key));
  if (refusal.reason !== null) return { ...refusal, score: null };
  const unscored = { reason: 'unscored', message: 'This was not scored yet.', score: null } as const;
  if (!(await readableIds(context, scored.object, [id])).has(id)) return unscored;
  const [stored] = await context.db.objects<StoredScore>(sql`
    select s.probability, s.log_odds as "logOdds", (m.model ->> 'intercept')::float8 as intercept,
      s.scored_at as "scoredAt", s.contributions
    from scores s join score_models m on m.id = s.model_id
      join ${sql.identifier(scored.object.table)} r on r.id = s.record_id
    where s.record_id = ${id}::uuid and m.object = ${key} and ${allOf([stillOpen(scored)])}`);
  if (!stored) return unscored;
  const { contributions, ...score } = stored;
  const features = new Map(
    featuresOf(context.schema, scored)
      .filter((feature) => mayBeTold(context, scored, feature))
      .map((feature) => [feature.name, feature]),
  );
  const told = contributions.filter(({ feature }) => features.has(feature));
  const total = (list: readonly Contribution[]) => list.reduce((sum, { contribution }) => sum + contribution, 0);
  const words = await wordsOf(context, told, features);
  const reasons = told
    .map((one) => ({ ...one, ...words(one) }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return { ...refusal, score: { ...score, reasons, untold: total(contributions) - total(told) } };
}

/** Values as people know them: options by their label, records and people by what they are called. */
async function wordsOf(
  context: Context,
  told: readonly Contribution[],
  features: ReadonlyMap<string, ScoreFeature>,
): Promise<(one: Contribution) => { label: string; measure: ScoreFeature['measure']; value: Contribution['value'] }> {
  const wanted = new Map<string, string[]>();
  for (const { feature, value } of told) {
    const object = pointsTo(features.get(feature));
    if (object && typeof value === 'string') wanted.set(object, [...(wanted.get(object) ?? []), value]);
  }
  const found = await Promise.all([...wanted].map(([object, ids]) => titles(context, object, ids)));
  const called = new Map(found.flatMap((references) => Object.entries(references)));
  return ({ feature, value }) => {
    const about = features.get(feature);
    const label = about?.label ?? feature;
    const measure = about?.measure ?? 'value';
    if (typeof value !== 'string' || !about) return { label, measure, value };
    // Whoever may not know what it is called is not told its id either.
    if (pointsTo(about)) return { label, measure, value: called.get(value)?.title ?? null };
    return { label, measure, value: about.field?.options?.find((option) => option.value === value)?.label ?? value };
  };
}

const pointsTo = (feature: ScoreFeature | undefined): string | undefined => {
  const { type, target } = feature?.field ?? {};
  return type === 'user' ? 'user' : type === 'relation' ? target : undefined;
};
