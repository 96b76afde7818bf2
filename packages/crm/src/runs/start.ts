import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { filterInput } from '../filters/index.ts';
import { enqueue } from '../jobs/index.ts';
import { requireCapability, requireScope } from '../permissions/index.ts';
import { requireScored } from '../schema/scored.ts';
import { requireShownModel } from '../scoring/models.ts';
import { runJob, runKey } from './jobs.ts';
import { selectionOf } from './select.ts';
import { readRun } from './stored.ts';
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
  z.strictObject({ kind: z.literal('train'), object: z.string().max(100) }),
]);
export type StartRun = z.output<typeof startRunInput>;

/**
 * Has the worker score the records of a view, or learn anew.
 * @throws ForbiddenError, NotFoundError, ValidationError (at the filter), ConflictError when there is nothing to score
 *   with yet, or the same training is under way
 */
export async function startRun(context: Context, input: StartRun): Promise<RunView> {
  requireCapability(context.actor.role, input.kind === 'train' ? 'manageWorkspace' : 'useAi');
  return await context.db.transaction(async (tx) => await insertRun({ ...context, db: tx }, input, null));
}

/** Writes a run and queues its job, within a transaction; `scheduleId` says which schedule asks for it. */
export async function insertRun(context: Context, input: StartRun, scheduleId: string | null): Promise<RunView> {
  const { db: tx, schema, actor } = context;
  const { kind, object: key } = input;
  const scored = requireScored(schema, key);
  const { filter = {}, search = null, ids = null } = kind === 'train' ? {} : input;
  if (kind === 'score') {
    requireScope(actor.role, scored.object, 'read');
    // Whatever is wrong with the filter is told now, at its field.
    selectionOf(context, { kind, object: key, filter, search, recordIds: ids });
    await requireShownModel(tx, scored.object);
  }
  const id = uuidv7();
  const rows =
    await tx.rows(sql`insert into runs (id, kind, object, filter, search, record_ids, schedule_id, created_by)
    values (${id}::uuid, ${kind}, ${key}, ${JSON.stringify(filter)}::jsonb, ${search}, ${sql.param(ids)}::uuid[],
      ${scheduleId}::uuid, ${actor.userId}::uuid) on conflict do nothing returning id`);
  if (rows.length === 0) throw new ConflictError('This is being learned already: wait until it is done, or cancel it.');
  await enqueue(tx, runJob, { runId: id }, runKey(id));
  return viewRun(await readRun(tx, id));
}
