import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { requireClassifier } from '../classifiers/stored.ts';
import { textsOf } from '../classifiers/texts.ts';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { filterInput } from '../filters/index.ts';
import { enqueue } from '../jobs/index.ts';
import { requireCapability, requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { requireScored } from '../schema/scored.ts';
import { requireShownModel } from '../scoring/models.ts';
import { runJob, runKey } from './jobs.ts';
import { selectionOf } from './select.ts';
import { readRun, type StoredRun } from './stored.ts';
import { type RunView, viewRun } from './view.ts';

const selection = {
  filter: filterInput.optional(),
  /** The words of a view's search. */
  search: z.string().max(200).optional(),
  /** Chosen records of the view, and no others. */
  ids: z.array(z.uuid()).min(1).max(1000).optional(),
};

/** What to start, and over which records of an object. */
export const startRunInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), object: z.string().max(100), ...selection }),
  z.strictObject({ kind: z.literal('classify'), classifierId: z.uuid(), ...selection }),
  z.strictObject({ kind: z.literal('train'), object: z.string().max(100) }),
]);
export type StartRun = z.output<typeof startRunInput>;

export const trainClassifierInput = z.strictObject({ id: z.uuid() });

/**
 * Has the worker score or label the records of a view, or learn anew what scores are made of.
 * @throws ForbiddenError, NotFoundError, ValidationError (at the filter), ConflictError when there is nothing to score
 *   or label with yet, or the same training is under way
 */
export async function startRun(context: Context, input: StartRun): Promise<RunView> {
  requireCapability(context.actor.role, input.kind === 'train' ? 'manageWorkspace' : 'useAi');
  return await context.db.transaction(async (tx) => await insertRun({ ...context, db: tx }, input, null));
}

/**
 * Has the worker learn a classifier's labels from its examples.
 * @throws ForbiddenError, NotFoundError, ConflictError when it is under way
 */
export async function trainClassifier(
  context: Context,
  { id }: z.infer<typeof trainClassifierInput>,
): Promise<RunView> {
  requireCapability(context.actor.role, 'manageWorkspace');
  return await context.db.transaction(async (tx) => await insertClassifierTraining({ ...context, db: tx }, id, null));
}

/** As `insertRun`, for learning a classifier's labels. */
export async function insertClassifierTraining(
  context: Context,
  id: string,
  scheduleId: string | null,
): Promise<RunView> {
  const { object } = await requireClassifier(context.db, id);
  return await write(context, { ...nothing, kind: 'train', object, classifierId: id, scheduleId });
}

/** Writes a run and queues its job, within a transaction; `scheduleId` says which schedule asks for it. */
export async function insertRun(context: Context, input: StartRun, scheduleId: string | null): Promise<RunView> {
  const { db, schema } = context;
  if (input.kind === 'train') {
    const { object } = requireScored(schema, input.object);
    return await write(context, { ...nothing, kind: 'train', object: object.key, scheduleId });
  }
  const { kind, filter = {}, search = null, ids = null } = input;
  const classifier = kind === 'classify' ? await requireClassifier(db, input.classifierId) : undefined;
  const object =
    kind === 'score' ? requireScored(schema, input.object).object : objectOf(schema, classifier?.object ?? '');
  requireScope(context.actor.role, object, 'read');
  const wanted = { kind, object: object.key, filter, search, recordIds: ids };
  // Whatever is wrong with the filter is told now, at its field.
  selectionOf(context, wanted);
  if (kind === 'score') await requireShownModel(db, object);
  if (classifier && !classifier.metrics)
    throw new ConflictError(`Train “${classifier.name}” first: it has not learned its labels yet.`);
  if (classifier) await textsOf(context, classifier, []);
  return await write(context, { ...wanted, classifierId: classifier?.id ?? null, scheduleId });
}

type Wanted = Pick<StoredRun, 'kind' | 'object' | 'filter' | 'search' | 'recordIds' | 'classifierId'> & {
  readonly scheduleId: string | null;
};
const nothing = { filter: {}, search: null, recordIds: null, classifierId: null, scheduleId: null } as const;

async function write({ db: tx, actor }: Context, wanted: Wanted): Promise<RunView> {
  const { kind, object, filter, search, recordIds, classifierId, scheduleId } = wanted;
  const id = uuidv7();
  const rows = await tx.rows(sql`insert into runs
      (id, kind, object, filter, search, record_ids, classifier_id, schedule_id, created_by)
    values (${id}::uuid, ${kind}, ${object}, ${JSON.stringify(filter)}::jsonb, ${search}, ${sql.param(recordIds)}::uuid[],
      ${classifierId}::uuid, ${scheduleId}::uuid, ${actor.userId}::uuid) on conflict do nothing returning id`);
  if (rows.length === 0) throw new ConflictError('This is being learned already: wait until it is done, or cancel it.');
  await enqueue(tx, runJob, { runId: id }, runKey(id));
  return viewRun(await readRun(tx, id));
}
