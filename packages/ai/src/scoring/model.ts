import * as z from 'zod';
import { LearningError } from '../learning/error.ts';

const finite = z.number();
const count = z.int().min(0);
const featureBase = {
  name: z.string(),
  /** Rows of the training table in which it was missing. */
  missing: count,
  /** Mean size of its contribution over the training rows, in log-odds; half of each pair's with it. */
  importance: finite,
  /** By bin, the log-odds that it adds on its own; bin 0 is missing. Its mean over the training rows is 0. */
  effect: z.array(finite),
};

/**
 * How values become bins. Numbers: bin 1 is below the first cut, bin k + 1 at or above cut k. Categories: bin 1 is
 * every level that was rare or never seen, bin k + 2 is level k.
 */
const featureShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    ...featureBase,
    cuts: z.array(finite),
    /** Of the values that are there; null when there were none. */
    range: z.object({ least: finite, median: finite, most: finite }).nullable(),
  }),
  z.object({
    kind: z.literal('category'),
    ...featureBase,
    levels: z.array(z.object({ value: z.string(), rows: count })),
  }),
  z.object({
    kind: z.literal('boolean'),
    ...featureBase,
    levels: z.array(z.object({ value: z.boolean(), rows: count })),
  }),
]);

/** What two features add together beyond what each adds alone: by bin of the first, then bin of the second. */
const pairShape = z.object({ first: count, second: count, importance: finite, effect: z.array(finite) });

const modelShape = z
  .object({
    format: z.literal('cardinal.scoring'),
    version: z.literal(1),
    seed: z.int(),
    /** Rows and positive outcomes that it learned from. */
    rows: count,
    positives: count,
    /** Rounds of boosting that cross-validation chose; 0 when nothing could be learned. */
    rounds: count,
    /** The log-odds of a record to which every feature adds nothing. */
    intercept: finite,
    features: z.array(featureShape).min(1),
    pairs: z.array(pairShape),
  })
  .refine(
    ({ features, pairs }) =>
      features.every((feature) => feature.effect.length === binCount(feature)) &&
      pairs.every(({ first, second, effect }) => {
        const [a, b] = [features[first], features[second]];
        return a && b && effect.length === binCount(a) * binCount(b);
      }),
    'a table of effects has another size than its bins',
  );

/** A learned score: plain JSON, to be stored as it is and read back with `parseModel`. */
export type Model = z.infer<typeof modelShape>;
export type Feature = z.infer<typeof featureShape>;
export type Pair = z.infer<typeof pairShape>;

/** How many bins a feature has, the one for missing included. */
export function binCount(
  feature:
    | { readonly kind: 'number'; readonly cuts: readonly unknown[] }
    | { readonly kind: 'category' | 'boolean'; readonly levels: readonly unknown[] },
): number {
  return feature.kind === 'number' ? feature.cuts.length + 2 : feature.levels.length + 2;
}

/**
 * A stored model, checked.
 * @throws {LearningError} `invalid_model` when it is not one, or of another version
 */
export function parseModel(stored: unknown): Model {
  const parsed = modelShape.safeParse(stored);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LearningError(
    'invalid_model',
    `This model cannot be read (${issue?.message}): train it again.`,
    issue?.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
  );
}
