import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import type { References } from '../records/record.ts';
import { type OverviewOptions, overviewUndo, referencesIn, type UndoOverview } from '../undo/index.ts';
import type { importIdInput } from './get.ts';
import { openImport } from './open.ts';
import { requireUndoableImport } from './require-undoable.ts';
import type { StoredImport } from './stored.ts';
import { isMember, targetOf } from './target.ts';
import { previewMembersUndo } from './work/undo-members.ts';

/** Few enough to be decided one by one, and to be told while one waits. */
const told: OverviewOptions = { mostTold: 200, mostSeen: 2000 };

/** Tells what taking an import back would do, and what someone has written over since, by name. */
export async function previewImportUndo(
  context: Context,
  { id }: z.infer<typeof importIdInput>,
): Promise<UndoOverview & { readonly references: References }> {
  const overview = await overviewImportUndo(context, await openImport(context, id), told);
  return { ...overview, references: await referencesIn(context, overview.conflicts) };
}

/** The same without the names, up to a bound of one's own. */
export async function overviewImportUndo(
  context: Context,
  stored: StoredImport,
  options: OverviewOptions,
): Promise<UndoOverview> {
  const operationId = await requireUndoableImport(context, stored);
  return isMember(targetOf(context.schema, stored.object))
    ? await previewMembersUndo(context, operationId, options.mostTold)
    : await overviewUndo(context, operationId, options);
}
