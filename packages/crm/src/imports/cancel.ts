import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import type { importIdInput } from './get.ts';
import { openImport } from './open.ts';
import { type ImportStatus, writeImport } from './stored.ts';
import { type ImportView, viewImport } from './view.ts';

/**
 * Stops a check or a run after the chunk at hand. What a run has written stands, and can be undone.
 * @throws ConflictError when nothing is under way
 */
export async function cancelImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const stored = await openImport({ ...context, db: tx }, id, { lock: true });
    const next: ImportStatus | undefined =
      stored.status === 'checking' ? 'mapping' : stored.status === 'running' ? 'cancelled' : undefined;
    if (!next) throw new ConflictError('There is nothing to cancel: this import is not at work.');
    await writeImport(tx, id, { status: next, finishedAt: 'now' });
    return viewImport({ ...stored, status: next });
  });
}
