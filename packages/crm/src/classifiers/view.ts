import { z } from 'zod';
import type { StoredClassifier } from './stored.ts';

/** A classifier as people read it. Shares are 0 to 1. */
export const classifierOutput = z.object({
  id: z.string(),
  name: z.string(),
  object: z.string(),
  fields: z.array(z.string()),
  labels: z.array(z.string()),
  precision: z.number(),
  trainedAt: z.string().nullable(),
  trainedByName: z.string().nullable(),
  /** What it learned, measured on examples kept back; null before the first training. */
  metrics: z
    .object({
      labels: z.array(z.string()),
      texts: z.array(z.int()),
      leftOut: z.array(z.object({ label: z.string(), texts: z.int() })),
      threshold: z.number(),
      crossValidated: z.object({ accuracy: z.number(), coverage: z.number(), precision: z.number().nullable() }),
    })
    .nullable(),
  /** Examples that were given, by label. */
  examples: z.record(z.string(), z.int()),
});
export type ClassifierView = z.output<typeof classifierOutput>;

export function viewClassifier(stored: StoredClassifier, examples: Readonly<Record<string, number>>): ClassifierView {
  const { metrics } = stored;
  return {
    ...stored,
    fields: [...stored.fields],
    labels: [...stored.labels],
    examples: { ...examples },
    metrics: metrics && {
      ...metrics,
      labels: [...metrics.labels],
      texts: [...metrics.texts],
      leftOut: [...metrics.leftOut],
    },
  };
}
