import type { Context } from '../context/index.ts';
import { loadSchema } from '../definitions/load.ts';
import {
  capabilityOf,
  type DefinitionConflict,
  previewDefinitionsUndo,
  takesOptionsAway,
  undoDefinitions,
} from '../definitions/undo.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation, type OperationReference } from '../ledger/index.ts';
import { requireCapability, shippedRoles } from '../permissions/index.ts';
import { type UndoneChunk, undoChunk } from './chunk.ts';
import { carryBack, withoutOverwritten, writtenSince } from './conversion.ts';
import { type Decision, type Overwrites, overwritesNothing } from './overwrite.ts';
import type { UndoConflict } from './plan.ts';

/** As many records as are taken back in one transaction. */
const chunk = 500;

type Undone = Pick<UndoneChunk, 'changed' | 'conflicts'>;

/**
 * Takes back an operation on definitions, and what it did to records: in chunks, since they may be many, as one operation.
 * Options come back before the records that held them, and go after the records that hold them.
 * @throws ForbiddenError, ConflictError, ValidationError
 */
export async function undoSchemaOperation(
  context: Context,
  { operationId, kind, conflicts, overwrites }: { operationId: string; kind: string } & Decision,
): Promise<Undone & { readonly operationId: string }> {
  requireCapability(context.actor.role, capabilityOf(kind));
  const undo = newOperation(`${kind.split('.')[0]}.undo`, operationId);
  if (conflicts === 'refuse') {
    const met = await previewSchemaUndo(context, { operationId, kind });
    if (met.conflicts.length > 0) {
      throw new ConflictError('Someone has changed this since. Keep those changes, or overwrite them.');
    }
  }
  // Read while the field is there that they were written to.
  const since = await writtenSince(context, operationId);
  const recordsFirst = await takesOptionsAway(context.db, operationId);
  const before = recordsFirst ? await undoRecords(context, { operationId, overwrites }, undo) : nothing;
  const definitions = await undoDefinitions(context, { operationId, conflicts, overwrites, undo });
  const after = recordsFirst ? nothing : await undoRecords(context, { operationId, overwrites }, undo);
  const left = since && withoutOverwritten(since, overwrites);
  const carried = left ? await carryBack(context, left, undo) : 0;
  const kept = left?.conflicts ?? [];
  return {
    operationId: undo.id,
    changed: definitions.changed + before.changed + after.changed + carried,
    conflicts: [...definitions.conflicts.map(asRecordConflict), ...before.conflicts, ...after.conflicts, ...kept],
  };
}

/** Tells what that would do and meet. */
export async function previewSchemaUndo(
  context: Context,
  what: { readonly operationId: string; readonly kind: string },
): Promise<Undone> {
  const { operationId } = what;
  const definitions = await previewDefinitionsUndo(context, what);
  const records = await undoRecords(context, { operationId, overwrites: overwritesNothing });
  const since = await writtenSince(context, operationId);
  return {
    changed: definitions.changed + records.changed,
    conflicts: [...definitions.conflicts.map(asRecordConflict), ...records.conflicts, ...(since?.conflicts ?? [])],
  };
}

const nothing: Undone = { changed: 0, conflicts: [] };

/** Without `undo` it only tells. */
async function undoRecords(
  context: Context,
  what: { readonly operationId: string; readonly overwrites: Overwrites },
  undo?: OperationReference,
): Promise<Undone> {
  // Whoever may manage objects has changed these records by a field's definition, and takes that back the same way: it
  // reaches all of them, whatever the role may do with records one by one.
  const actor = { ...context.actor, role: shippedRoles.admin };
  const inside = { ...context, actor, schema: await loadSchema(context.db) };
  const conflicts: UndoConflict[] = [];
  let changed = 0;
  for (let after: string | null = null; ; ) {
    const done: UndoneChunk = await undoChunk(inside, { ...what, after, limit: chunk }, undo);
    conflicts.push(...done.conflicts);
    changed += done.changed;
    if (done.next === null) return { changed, conflicts };
    after = done.next;
  }
}

/** A conflict over a definition, in the words of those over records. */
const asRecordConflict = ({ entity, id, property, current, previous }: DefinitionConflict): UndoConflict => ({
  object: entity,
  id,
  field: property,
  current,
  previous,
});
