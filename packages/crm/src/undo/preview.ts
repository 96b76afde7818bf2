import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { isOfDefinitions } from '../definitions/undo.ts';
import { type References, recordOf } from '../records/record.ts';
import { referencesOf, titles } from '../records/references.ts';
import type { SchemaObject } from '../schema/index.ts';
import { isOfViews, previewViewsUndo } from '../views/undo.ts';
import { type UndoneChunk, undoChunk } from './chunk.ts';
import { mayBeLarge, previewLargeUndo } from './large.ts';
import { maxUndoAtOnce, requireUndoableHere } from './operation.ts';
import { overwritesNothing } from './overwrite.ts';
import type { UndoConflict } from './plan.ts';
import { previewSchemaUndo } from './schema-operation.ts';

export const undoPreviewInput = z.strictObject({ operationId: z.uuid().toLowerCase() });

type Preview = Pick<UndoneChunk, 'changed' | 'conflicts'>;

/** Tells what an undo would change and what stands in its way, and what the records in the way are called. */
export async function previewUndo(
  context: Context,
  input: z.input<typeof undoPreviewInput>,
): Promise<Preview & { readonly references: References }> {
  const { operationId } = undoPreviewInput.parse(input);
  const { changed, conflicts } = await preview(context, operationId);
  return { changed, conflicts, references: await referencesIn(context, conflicts) };
}

async function preview(context: Context, operationId: string): Promise<Preview> {
  const kind = await requireUndoableHere(context, operationId);
  if (isOfDefinitions(kind)) return await previewSchemaUndo(context, { operationId, kind });
  if (isOfViews(kind)) return await previewViewsUndo(context, operationId);
  if (mayBeLarge(kind)) return await previewLargeUndo(context, operationId);
  return await undoChunk(context, { operationId, after: null, limit: maxUndoAtOnce, overwrites: overwritesNothing });
}

/** Titles of the records, those in the trash too, and of what their fields point to. */
export async function referencesIn(context: Context, conflicts: readonly UndoConflict[]): Promise<References> {
  const parts = [...Map.groupBy(conflicts, ({ object }) => object)].flatMap(([key, met]) => {
    const ids = met.map(({ id }) => id);
    const object = context.schema.objects.get(key);
    if (!object) return key === 'user' ? [titles(context, key, ids)] : [];
    const values = met.flatMap((conflict) => asRecords(object, conflict));
    return [
      titles(context, key, ids, { inTrash: true }),
      referencesOf(context, [...object.fields.values()], values, { inTrash: true }),
    ];
  });
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** A field's two values, in the shape of records. */
const asRecords = (object: SchemaObject, { field, current, previous }: UndoConflict) =>
  field === null ? [] : [current, previous].map((value) => recordOf(object, new Map([[field, value]])));
