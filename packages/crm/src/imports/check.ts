import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ValidationError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { importIdInput } from './get.ts';
import { importCheckJob, jobKey } from './jobs.ts';
import { openImport } from './open.ts';
import { requireNotBegun } from './set-mapping.ts';
import { writeImport } from './stored.ts';
import { requireImport, targetOf } from './target.ts';
import { type ImportView, viewImport } from './view.ts';

/**
 * Has the worker find out what would become of each row. Nothing is written to records.
 * @throws ConflictError once the import has begun
 */
export async function checkImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const stored = await openImport({ ...context, db: tx }, id, { lock: true });
    requireNotBegun(stored);
    if (stored.status === 'checking') throw new ConflictError('This file is being checked already.');
    requireImport(context.actor.role, targetOf(context.schema, stored.object));
    if (stored.mapping.columns.length === 0) throw ValidationError.at(['id'], 'Say where at least one column goes.');
    const patch = {
      status: 'checking',
      processedLine: 0,
      totalLines: stored.totalRows,
      counts: {},
      error: null,
      undoConflicts: [],
    } as const;
    await writeImport(tx, id, { ...patch, resumedAt: null, finishedAt: null });
    await enqueue(tx, importCheckJob, { importId: id }, jobKey(id));
    return viewImport({ ...stored, ...patch, resumedAt: null });
  });
}
