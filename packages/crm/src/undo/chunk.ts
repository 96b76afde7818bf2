import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import { type OperationReference, recordOperation } from '../ledger/index.ts';
import { readRecords } from '../records/get.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { Overwrites } from './overwrite.ts';
import { type Plans, planUndo, type UndoConflict } from './plan.ts';
import { settlePlans } from './settle.ts';
import { isWrittenSince } from './since.ts';
import { writePlans } from './write.ts';
import type { LedgerChange } from './writers.ts';

export interface UndoChunk {
  /** The operation that is taken back. */
  readonly operationId: string;
  /** The `next` of the chunk before; null begins. */
  readonly after: string | null;
  readonly limit: number;
  /** What is brought back even where others have written since. */
  readonly overwrites: Overwrites;
  /** Whether it goes through those records alone that someone else has written to since. */
  readonly writtenSince?: boolean;
}

export interface UndoneChunk {
  /** Pass it as `after` to go on; null when nothing is left. */
  readonly next: string | null;
  readonly changed: number;
  /** Of those, how many went to the trash. */
  readonly trashed: number;
  /** How many records of the operation it went through. */
  readonly seen: number;
  readonly conflicts: readonly UndoConflict[];
}

/**
 * Takes back what an operation did to the next records, as part of the operation `undo`, in the transaction that the
 * context is in. Without `undo` it only tells what would happen. What has been written over since stays as it is.
 * Records go in the order of the youngest first, and come back oldest first: what was built on others leaves before
 * them, and finds them there when it returns.
 * @throws ForbiddenError when the actor may not see or write one of the records
 */
export async function undoChunk(context: Context, chunk: UndoChunk, undo?: OperationReference): Promise<UndoneChunk> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const touched = await touchedRecords(inside, chunk);
    const conflicts: UndoConflict[] = [];
    let [changed, trashed] = [0, 0];
    if (undo && touched.length) await recordOperation(tx, context, undo);
    for (const [objectKey, rows] of Map.groupBy(touched, (row) => row.object)) {
      const object = context.schema.objects.get(objectKey);
      if (!object) continue;
      const ids = rows.map((row) => row.id);
      const plans = await settlePlans(
        inside,
        object,
        await planRecords(inside, object, ids, chunk, undo !== undefined),
        !undo,
      );
      if (undo) await writePlans(inside, object, plans.active, undo);
      conflicts.push(...plans.conflicts);
      changed += plans.active.length;
      trashed += plans.active.filter(({ life }) => life === 'trash').length;
    }
    const last = touched.at(-1);
    const next = touched.length === chunk.limit && last ? last.id : null;
    return { next, changed, trashed, seen: touched.length, conflicts };
  });
}

interface Touched {
  readonly id: string;
  readonly object: string;
}

async function touchedRecords(
  { db }: Context,
  { operationId, after, limit, writtenSince = false }: UndoChunk,
): Promise<Touched[]> {
  const [youngest] = await db.rows(
    sql`select action from changes where operation_id = ${operationId}::uuid order by record_id desc, id desc limit 1`,
  );
  const [beyond, direction] = youngest?.[0] === 'trash' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const mine = sql`from changes where operation_id = ${operationId}::uuid
    ${after ? sql`and record_id ${beyond} ${after}::uuid` : sql``}`;
  const end = sql`order by record_id ${direction} limit ${limit}`;
  // All in a row can be read off an index up to the limit; those among all are found as a set.
  if (!writtenSince) return await db.objects<Touched>(sql`select distinct record_id as id, object ${mine} ${end}`);
  return await db.objects<Touched>(sql`select record_id as id, object
    from (select record_id, min(object) as object, min(id) as first_change ${mine} group by record_id) mine
    where ${isWrittenSince(operationId)} ${end}`);
}

async function planRecords(
  context: Context,
  object: SchemaObject,
  ids: readonly string[],
  { operationId, overwrites }: UndoChunk,
  lock: boolean,
): Promise<Plans> {
  const records = await readRecords(context, object, [...object.fields.values()], ids, { lock });
  if (records.length < ids.length) await requireReadable(context, object, ids, records.length);
  const changes = await context.db.objects<ChangeRow>(sql`
    select c.record_id as "recordId", c.operation_id as "operationId", o.undoes, c.action, c.diff::text as diff
    from changes c join operations o on o.id = c.operation_id
    where c.record_id = any(${sql.param(ids)}::uuid[]) order by c.id`);
  const byRecord = Map.groupBy(changes.map(readChange), (change) => change.recordId);
  const plans = records.map((record) =>
    planUndo(object, record, byRecord.get(record.id) ?? [], { operationId, overwrites }),
  );
  return { active: plans, conflicts: plans.flatMap((plan) => plan.conflicts) };
}

/** What was purged is past undoing and left out; what is there and may not be seen must not be half undone. */
async function requireReadable(
  { db }: Context,
  object: SchemaObject,
  ids: readonly string[],
  readable: number,
): Promise<void> {
  const [row] = await db.rows(
    sql`select count(*) from ${sql.identifier(object.table)} where id = any(${sql.param(ids)}::uuid[])`,
  );
  if (Number(row?.[0]) === readable) return;
  throw new ForbiddenError('This changed records that you may not see. Ask someone who may to undo it.');
}

/** A change as its row has it: the diff as text, since the connection leaves JSON as it is. */
type ChangeRow = Omit<LedgerChange, 'diff'> & { readonly recordId: string; readonly diff: string };

const readChange = ({ diff, ...change }: ChangeRow) => ({ ...change, diff: JSON.parse(diff) as LedgerChange['diff'] });
