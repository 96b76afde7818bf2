import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../errors/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import type { Labelled } from './engine.ts';
import { classifierColumns, type StoredClassifier } from './stored.ts';
import { textsOf } from './texts.ts';

const text = z.string().max(10_000, 'A text has at most 10,000 characters.');

export const classifyTextsInput = z
  .strictObject({
    classifier: z.string().trim().min(1).max(80).describe('Its name, or its id.'),
    texts: z.array(text).min(1).max(100).optional().describe('Texts to label.'),
    ids: z
      .array(z.uuid().toLowerCase())
      .min(1)
      .max(100)
      .optional()
      .describe('Instead of texts: records of the object that it was made for; the fields that it reads are labelled.'),
  })
  .refine(({ texts, ids }) => (texts === undefined) !== (ids === undefined), {
    path: ['texts'],
    message: 'Give texts or ids, one of the two.',
  });

/** What a classifier says of each text, in the order asked for. Confidence is 0 to 1. */
export const classifyTextsOutput = z.object({
  classifierId: z.string(),
  classifier: z.string(),
  object: z.string(),
  /** Below this confidence it abstains. */
  threshold: z.number(),
  results: z.array(
    z.object({
      /** Null where a text was given. */
      recordId: z.string().nullable(),
      /** Null where it abstained. */
      label: z.string().nullable(),
      abstained: z.boolean(),
      /** Of the likeliest label, whether given or not; 0 when the text has nothing that it knows. */
      confidence: z.number(),
      /** The likeliest labels, at most three, the likeliest first. */
      candidates: z.array(z.object({ label: z.string(), confidence: z.number() })),
      /** The words that spoke for the first of them, the strongest first. */
      words: z.array(z.string()),
    }),
  ),
});

/** What was learned, by a key that changes with every training, and the way to read it. */
export interface Learned {
  readonly key: string;
  read(): Promise<unknown>;
}

/**
 * Labels texts, or records by what is written in them, at once; nothing is kept.
 * @param labeller makes what was learned into a function of a text
 * @throws NotFoundError for a classifier that is not there, ForbiddenError for one that reads what the actor may not,
 *   ConflictError before its first training, ValidationError at a record that is not there
 */
export async function classifyTexts(
  context: Context,
  { classifier: called, texts, ids }: z.output<typeof classifyTextsInput>,
  labeller: (learned: Learned) => Promise<(text: string) => Labelled>,
): Promise<z.output<typeof classifyTextsOutput>> {
  const classifier = await classifierCalled(context, called);
  const { id, name, metrics, trainedAt } = classifier;
  const object = objectOf(context.schema, classifier.object);
  requireScope(context.actor.role, object, 'read');
  requireFields(context, object, classifier);
  if (!metrics || trainedAt === null)
    throw new ConflictError(`Train “${name}” first: it has not learned its labels yet.`);
  const asked = ids
    ? await textsOfRecords(context, object, classifier, ids)
    : (texts ?? []).map((one) => ({ recordId: null, text: one }));
  const label = await labeller({ key: `${id} ${trainedAt}`, read: () => readModel(context, id) });
  const results = [];
  for (const { recordId, text: said } of asked) {
    const { label: given, candidates, words } = label(said);
    results.push({
      recordId,
      label: given,
      abstained: given === null,
      confidence: candidates[0]?.confidence ?? 0,
      candidates: candidates.map((one) => ({ label: one.label, confidence: one.confidence })),
      words: words.map(({ word }) => word),
    });
    // A long text takes a while: others have their turn between two.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { classifierId: id, classifier: name, object: object.key, threshold: metrics.threshold, results };
}

async function classifierCalled({ db }: Context, called: string): Promise<StoredClassifier> {
  const [found] = await db.objects<StoredClassifier>(sql`select ${classifierColumns} from classifiers c
    where c.id::text = ${called.toLowerCase()} or lower(c.name) = lower(${called})
    order by c.id::text = ${called.toLowerCase()} desc limit 1`);
  if (found) return found;
  throw new NotFoundError(
    `There is no classifier called “${called}”: give the name or the id of one in Settings → Text labels.`,
  );
}

/** What it learned tells of the texts that it learned from. */
function requireFields(context: Context, object: SchemaObject, { fields, name }: StoredClassifier): void {
  const { role } = context.actor;
  const mayAll = fields.every((path) => {
    const field = object.fields.get(path);
    return !field || mayReadField(role, object, field);
  });
  if (!mayAll) throw new ForbiddenError(`The role ${role.name} may not read all that “${name}” reads.`);
}

async function textsOfRecords(
  context: Context,
  object: SchemaObject,
  classifier: StoredClassifier,
  ids: readonly string[],
): Promise<{ recordId: string; text: string }[]> {
  const readable = await readableIds(context, object, ids);
  const issues = ids.flatMap((id, at) => {
    const message = `There is no such record among the ${object.plural.toLowerCase()}.`;
    return readable.has(id) ? [] : [{ path: ['ids', at], code: 'not_found', message }];
  });
  if (issues.length) throw new ValidationError(issues);
  const texts = await textsOf(context, classifier, ids);
  return ids.map((recordId) => ({ recordId, text: texts.get(recordId) ?? '' }));
}

async function readModel({ db }: Context, id: string): Promise<unknown> {
  const [stored] = await db.objects<{ model: unknown }>(sql`select model from classifiers where id = ${id}::uuid`);
  return stored?.model;
}
