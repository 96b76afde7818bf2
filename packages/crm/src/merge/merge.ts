import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ValidationError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import { requireScope } from '../permissions/index.ts';
import type { CommandResult } from '../records/create.ts';
import { enterMerged } from '../records/merged.ts';
import type { StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { rulesOf } from '../records/rules.ts';
import { refuseStale } from '../records/stale.ts';
import { applyPatches, lockReachable } from '../records/update.ts';
import { changeRows } from '../records/write/rows.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { chosenValues, type Merging } from './choose.ts';
import { type MergeInput, mergeInput } from './inputs.ts';
import { movePointing } from './move.ts';

/**
 * Makes several records of one object one: the kept record gets the chosen values, whatever leads to the others leads to it,
 * and the others go to the trash, from where their ids lead to it. One operation, which can be undone as a whole.
 * @throws ForbiddenError (the kept record must be the actor's to change, the others to delete, and what leads to them to
 *   change), NotFoundError, StaleError, ValidationError with issues under `['values', property]`, ConflictError
 */
export async function mergeRecords(
  context: Context,
  objectKey: string,
  given: z.input<typeof mergeInput>,
): Promise<CommandResult> {
  const input = mergeInput.parse(given);
  const object = requireMergeable(context, objectKey, input);
  const operation = newOperation(`${object.key}.merge`);
  const ids = [input.keep, ...input.merge];
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    // Whoever is about to point to one of them is waited for, so that what they write is moved as well.
    await tx.rows(sql`select 1 from records where id = any(${sql.param(ids)}::uuid[]) order by id for update`);
    const [kept] = [...(await lockReachable(inside, object, 'update', [input.keep])).values()] as [StoredRecord];
    const merged = [...(await lockReachable(inside, object, 'delete', input.merge)).values()];
    await refuseChanged(inside, object, [kept, ...merged], input.versions);
    await requireFree(inside, object, merged);
    const merging = await mergingOf(inside, object, [kept, ...merged]);
    const values = chosenValues(merging, input.values);
    await recordOperation(tx, context, operation);
    // They give way first: what must be unique is the kept record's from then on.
    await changeRows(tx, object, operation.id, 'trash', merged.map(untouched));
    await enterMerged(tx, { object: object.key, operationId: operation.id, keep: input.keep, merged: input.merge });
    const patch = { id: kept.id, version: undefined, at: ['values'], values };
    const { records: written } = await applyPatches(inside, object, [patch], { operation });
    // That it was merged into is part of its history, even where no value of its own changed.
    if (written[0]?.version === kept.version) {
      await changeRows(tx, object, operation.id, 'update', [untouched(kept)]);
    }
    await movePointing(inside, { object, keep: input.keep, merged: input.merge, operationId: operation.id });
    return {
      operationId: operation.id,
      records: [kept, ...merged].map(({ id, version }) => ({ id, version: version + 1 })),
    };
  });
}

/** @throws ForbiddenError, NotFoundError, ValidationError for what is no set of different records of a team's object */
export function requireMergeable(
  context: Context,
  objectKey: string,
  { keep, merge }: { readonly keep: string; readonly merge: readonly string[] },
): SchemaObject {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'update');
  requireScope(context.actor.role, object, 'delete');
  if (object.kind !== 'record') {
    throw ValidationError.at(['object'], `${object.plural} are settings and are not merged.`);
  }
  if (new Set([keep, ...merge]).size <= merge.length) {
    throw ValidationError.at(['merge'], 'Name each record once: a record is not merged with itself.', 'duplicate');
  }
  return object;
}

/** What the choice of values goes by: the records, the kept one first, and what the actor may see of their references. */
export async function mergingOf(
  context: Context,
  object: SchemaObject,
  records: readonly StoredRecord[],
): Promise<Merging> {
  const references = await referencesOf(context, [...object.fields.values()], records);
  return { object, role: context.actor.role, records, isKnown: (id) => Object.hasOwn(references, id) };
}

async function refuseChanged(
  context: Context,
  object: SchemaObject,
  records: readonly StoredRecord[],
  versions: MergeInput['versions'],
): Promise<void> {
  const edits = records.map((before) => ({
    before,
    patch: { id: before.id, version: versions[before.id], at: ['versions'], values: {} },
  }));
  await refuseStale(context, object, edits);
}

async function requireFree(context: Context, object: SchemaObject, merged: readonly StoredRecord[]): Promise<void> {
  const issues = (await rulesOf(object.key).trash?.(context, merged)) ?? [];
  if (issues[0]) throw new ConflictError(issues[0].message, issues);
}

const untouched = ({ id, version }: StoredRecord) => ({ id, version: version + 1, values: {}, diff: {} });
