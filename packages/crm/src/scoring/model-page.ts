import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability, scopeOf } from '../permissions/index.ts';
import { type Scored, scoredObjects } from '../schema/scored.ts';
import { featuresOf } from './features.ts';
import { currentModel } from './models.ts';
import { mayBeTold } from './visible.ts';

/** What is known of the score of one kind of records, as people read it. */
export const modelOutput = z.object({
  object: z.string(),
  /** Null before the first training. */
  model: z
    .object({
      trainedAt: z.string(),
      trainedByName: z.string().nullable(),
      won: z.int(),
      lost: z.int(),
      features: z.array(
        z.object({ name: z.string(), label: z.string(), importance: z.number().nullable(), missing: z.int() }),
      ),
      metrics: z
        .object({
          method: z.enum(['cross_validated', 'held_out']),
          rows: z.int(),
          baseRate: z.number(),
          auc: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
          brier: z.number(),
          brierOfBaseRate: z.number(),
          ece: z.number(),
          reliability: z.array(
            z.object({
              from: z.number(),
              to: z.number(),
              count: z.int(),
              predicted: z.number().nullable(),
              observed: z.number().nullable(),
            }),
          ),
        })
        .nullable(),
      verdict: z.discriminatedUnion('percentages', [
        z.object({ percentages: z.literal(true) }),
        z.object({ percentages: z.literal(false), reason: z.enum(['too_few', 'no_signal']), message: z.string() }),
      ]),
    })
    .nullable(),
  /** Fields that are left out because they tell the outcome. */
  leftOut: z.array(z.string()),
});
export type ModelPage = z.output<typeof modelOutput>;

/** What was learned, by object; of features, those that the actor may read. */
export async function listModels(context: Context): Promise<ModelPage[]> {
  requireCapability(context.actor.role, 'useAi');
  const scored = scoredObjects(context.schema).filter(
    ({ object }) => scopeOf(context.actor.role, object, 'read') !== 'none',
  );
  return await Promise.all(scored.map((one) => pageOf(context, one)));
}

async function pageOf(context: Context, scored: Scored): Promise<ModelPage> {
  const { key, fields } = scored.object;
  const stored = await currentModel(context.db, key);
  const told = new Set(
    featuresOf(context.schema, scored)
      .filter((feature) => mayBeTold(context, scored, feature))
      .map(({ name }) => name),
  );
  const leftOut = [...fields.values()].filter(({ tellsOutcome, hidden }) => tellsOutcome && !hidden);
  return {
    object: key,
    leftOut: leftOut.map(({ label }) => label),
    model: stored
      ? {
          ...stored,
          features: stored.features
            .filter(({ name }) => told.has(name))
            .map(({ name, label, importance, missing }) => ({ name, label, importance, missing })),
          metrics: stored.metrics && { ...stored.metrics, reliability: [...stored.metrics.reliability] },
        }
      : null,
  };
}
