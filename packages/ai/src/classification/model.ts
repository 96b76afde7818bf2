import * as z from 'zod';
import { LearningError } from '../learning/error.ts';

const modelShape = z
  .object({
    format: z.literal('cardinal.classification'),
    version: z.literal(1),
    seed: z.int(),
    /** Texts that it learned from, by label, in the order of `labels`. */
    texts: z.array(z.int().min(0)),
    labels: z.array(z.string()).min(2),
    /** Labels with too few examples to be learned. */
    leftOut: z.array(z.object({ label: z.string(), texts: z.int() })),
    features: z.array(z.string()),
    /** How many of the features are words; the others are runs of characters. */
    words: z.int().min(0),
    /** Base64 of 32-bit little-endian floats, one a feature. */
    idf: z.string(),
    /** By label: base64 of a signed byte a feature and one for the bias; × `scale` it is the weight. */
    machines: z.array(z.object({ scale: z.number(), weights: z.base64() })),
    sharpness: z.number().positive(),
    /** Below this confidence it abstains. */
    threshold: z.number(),
    /** What the threshold was chosen for, and what cross-validation found with it. */
    precision: z.number(),
    crossValidated: z.object({ accuracy: z.number(), coverage: z.number(), precision: z.number().nullable() }),
  })
  .refine(
    ({ machines, labels, features, idf }) =>
      machines.length === labels.length &&
      Buffer.from(idf, 'base64').length === 4 * features.length &&
      machines.every(({ weights }) => Buffer.from(weights, 'base64').length === features.length + 1),
    'its tables have another size than its features',
  );

/** A learned classifier: plain JSON, to be stored as it is and read back with `parseClassifier`. */
export type Classifier = z.infer<typeof modelShape>;

/**
 * A stored classifier, checked.
 * @throws {LearningError} `invalid_model` when it is not one, or of another version
 */
export function parseClassifier(stored: unknown): Classifier {
  const parsed = modelShape.safeParse(stored);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = `This classifier cannot be read (${issue?.message}): train it again.`;
  throw new LearningError('invalid_model', message);
}
