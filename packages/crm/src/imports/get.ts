import { z } from 'zod';
import type { Context } from '../context/index.ts';
import type { References } from '../records/record.ts';
import { referencesIn } from '../undo/index.ts';
import { openImport } from './open.ts';
import { type ImportView, viewImport } from './view.ts';

export const importIdInput = z.strictObject({ id: z.uuid() });

/** One import as it stands, with the names of what its undo has left. */
export async function getImport(
  context: Context,
  { id }: z.infer<typeof importIdInput>,
): Promise<ImportView & { readonly references: References }> {
  const stored = await openImport(context, id);
  // What the fields of records hold is not told here: who looks at an import may not know all of them.
  const left = (stored.status === 'undone' ? stored.undoConflicts : []).map((one) => ({ ...one, field: null }));
  return { ...viewImport(stored), references: await referencesIn(context, left) };
}
