import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { CardinalError, type Issue, StaleError, type StaleRecord } from '../errors/index.ts';
import { newOperation, type OperationReference } from '../ledger/index.ts';
import { type Action, requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { type CommandResult, createRecords } from './create.ts';
import { restoreRecords, trashRecords } from './trash.ts';
import { updateInput, updateRecords } from './update.ts';
import { upsertInput, upsertRecord } from './upsert.ts';

export const maxBatch = 500;

const many = <T extends z.ZodType>(row: T) =>
  z.array(row).min(1).max(maxBatch, `Send at most ${maxBatch} rows at once.`);
const byId = z.strictObject({ id: z.uuid().toLowerCase() });

export const batchInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('create'), records: many(z.record(z.string(), z.unknown())) }),
  z.strictObject({ action: z.literal('update'), records: many(updateInput) }),
  z.strictObject({ action: z.literal('upsert'), records: many(upsertInput) }),
  z.strictObject({ action: z.literal('trash'), records: many(byId) }),
  z.strictObject({ action: z.literal('restore'), records: many(byId) }),
]);
export type BatchInput = z.output<typeof batchInput>;

/** What became of one row; issues are placed within the row. */
export type BatchOutcome =
  | { readonly ok: true; readonly id: string; readonly version: number; readonly created: boolean }
  | {
      readonly ok: false;
      readonly code: CardinalError['code'];
      readonly message: string;
      readonly issues: readonly Issue[];
      readonly records?: readonly StaleRecord[];
    };

export interface BatchResult {
  /** One operation for the whole batch, which can be undone as one; null when no row was written. */
  readonly operationId: string | null;
  /** In the order of the rows. */
  readonly outcomes: readonly BatchOutcome[];
}

const actionOf: Readonly<Record<BatchInput['action'], Action>> = {
  create: 'create',
  update: 'update',
  upsert: 'update',
  trash: 'delete',
  restore: 'delete',
};

/**
 * Does one thing to up to 500 rows, each by itself: what is wrong with one is told of it and holds nothing else up.
 * @throws ForbiddenError when the action reaches no record at all
 */
export async function batchRecords(context: Context, objectKey: string, batch: BatchInput): Promise<BatchResult> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, actionOf[batch.action]);
  const operation = newOperation(`${object.key}.${batch.action}`);
  const outcomes = Array<BatchOutcome | undefined>(batch.records.length);
  const rows = batch.records.map((_, index) => index);
  const run = (inside: Context, indexes: readonly number[]) => runRows(inside, objectKey, batch, indexes, operation);
  // An upsert looks for its own value and takes one row.
  const groups = batch.action === 'upsert' ? rows.map((row) => [row]) : [rows];
  for (const group of groups) await tryRows(context, group, run, outcomes);
  const done = outcomes.filter((outcome) => outcome !== undefined);
  return { operationId: done.some(({ ok }) => ok) ? operation.id : null, outcomes: done };
}

type Run = (inside: Context, indexes: readonly number[]) => Promise<CommandResult & { readonly created?: boolean }>;

/**
 * All rows at once; when that fails, those that are named as wrong are left out, and without such names the two halves
 * are tried. A few wrong rows among many cost a few tries.
 */
async function tryRows(
  context: Context,
  rows: readonly number[],
  run: Run,
  outcomes: (BatchOutcome | undefined)[],
): Promise<void> {
  if (rows.length === 0) return;
  try {
    const { records, created = false } = await context.db.attempt((tx) => run({ ...context, db: tx }, rows));
    for (const [at, row] of rows.entries()) {
      const { id = '', version = 0 } = records[at] ?? {};
      outcomes[row] = { ok: true, id, version, created };
    }
  } catch (error) {
    if (!(error instanceof CardinalError)) throw error;
    const named =
      error.code === 'invalid' ? Map.groupBy(error.issues, ({ path }) => path[1]) : new Map<unknown, Issue[]>();
    const wrong = rows.filter((_, at) => rows.length === 1 || named.has(at));
    for (const row of wrong) {
      const issues = rows.length === 1 ? error.issues : (named.get(rows.indexOf(row)) ?? []);
      outcomes[row] = failure(error, issues);
    }
    const rest = rows.filter((row) => !wrong.includes(row));
    const half = wrong.length > 0 ? rest.length : Math.ceil(rest.length / 2);
    await tryRows(context, rest.slice(0, half), run, outcomes);
    await tryRows(context, rest.slice(half), run, outcomes);
  }
}

function failure(error: CardinalError, issues: readonly Issue[]): BatchOutcome {
  const within = issues.map((issue) => ({
    ...issue,
    path: issue.path.slice(typeof issue.path[1] === 'number' ? 2 : 0),
  }));
  const message = issues[0]?.message ?? error.message;
  const { code } = error;
  return { ok: false, code, message, issues: within, ...(error instanceof StaleError && { records: error.records }) };
}

async function runRows(
  context: Context,
  objectKey: string,
  batch: BatchInput,
  indexes: readonly number[],
  operation: OperationReference,
): ReturnType<Run> {
  const pick = <T>(records: readonly T[]): T[] => indexes.map((index) => records[index] as T);
  const ids = (records: readonly { readonly id: string }[]) => pick(records).map(({ id }) => id);
  switch (batch.action) {
    case 'create':
      return { ...(await createRecords(context, objectKey, pick(batch.records), { operation })), created: true };
    case 'update':
      return await updateRecords(context, objectKey, pick(batch.records), { operation });
    case 'upsert':
      return await upsertRecord(context, objectKey, pick(batch.records)[0] as z.output<typeof upsertInput>, {
        operation,
      });
    case 'trash':
      return await trashRecords(context, objectKey, ids(batch.records), { operation });
    case 'restore':
      return await restoreRecords(context, objectKey, ids(batch.records), { operation });
  }
}
