import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import { newOperation, type OperationReference } from '../ledger/index.ts';
import { scopeOf } from '../permissions/index.ts';
import { type UndoneChunk, undoChunk } from './chunk.ts';
import { type Overwrites, overwritesNothing } from './overwrite.ts';
import type { UndoConflict } from './plan.ts';

/** As many records as are taken back in one transaction. */
const chunk = 500;
/** More are not told one by one. */
const mostTold = 1000;

type Undone = Pick<UndoneChunk, 'changed' | 'conflicts'>;

/** Whether an operation is one that may have changed more records than one transaction should: a member's, and its undo. */
export const mayBeLarge = (kind: string): boolean => kind === 'member.transfer' || kind === 'member.undo';

interface Request {
  readonly operationId: string;
  readonly overwrites: Overwrites;
}

/**
 * What undoing an operation of any size would do; it is read in chunks.
 * @throws ForbiddenError
 */
export async function previewLargeUndo(context: Context, operationId: string): Promise<Undone> {
  await requireAll(context, operationId);
  return await eachChunk(context, { operationId, overwrites: overwritesNothing });
}

/**
 * Takes back an operation of any size, in chunks as one operation. One that breaks off has taken back a part, and can itself be
 * undone.
 * @param claim must throw unless the operation may be undone; it is held until the first chunk is taken back
 * @throws ForbiddenError
 */
export async function undoLarge(
  context: Context,
  request: Request,
  claim: (inside: Context) => Promise<unknown>,
): Promise<Undone & { readonly operationId: string }> {
  const { operationId } = request;
  await requireAll(context, operationId);
  const undo = newOperation('member.undo', operationId);
  const first = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await tx.rows(sql`select 1 from operations where id = ${operationId}::uuid for no key update`);
    await claim(inside);
    return await undoChunk(inside, { ...request, after: null, limit: chunk }, undo);
  });
  return { operationId: undo.id, ...(await eachChunk(context, request, { undo, first })) };
}

/** What is refused is refused before the first chunk, and not after some: the actor must reach all records of an object. */
async function requireAll({ db, schema, actor: { role } }: Context, operationId: string): Promise<void> {
  const rows = await db.rows(sql`select distinct object from changes where operation_id = ${operationId}::uuid`);
  for (const [key] of rows) {
    const object = schema.objects.get(key as string);
    if (object && scopeOf(role, object, 'update') !== 'all')
      throw new ForbiddenError(
        `This changed ${object.plural.toLowerCase()} that you may not change. Ask someone who may to undo it.`,
      );
  }
}

/** @param begun the undo that the chunks are part of, and what its first one did; left out, they only tell */
async function eachChunk(
  context: Context,
  request: Request,
  begun?: { readonly undo: OperationReference; readonly first: UndoneChunk },
): Promise<Undone> {
  const conflicts: UndoConflict[] = [];
  let changed = 0;
  let done = begun?.first ?? (await undoChunk(context, { ...request, after: null, limit: chunk }));
  for (;;) {
    conflicts.push(...done.conflicts.slice(0, mostTold - conflicts.length));
    changed += done.changed;
    if (done.next === null) return { changed, conflicts };
    done = await undoChunk(context, { ...request, after: done.next, limit: chunk }, begun?.undo);
  }
}
