import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { importIdInput } from './get.ts';
import { importRunJob, jobKey } from './jobs.ts';
import type { Mapping } from './mapping.ts';
import { openImport } from './open.ts';
import { writeImport } from './stored.ts';
import { requireImport, targetOf } from './target.ts';
import { type ImportView, viewImport } from './view.ts';

/**
 * Has the worker import a file that was checked.
 * @throws ConflictError when it was not, or has begun already
 */
export async function startImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const stored = await openImport({ ...context, db: tx }, id, { lock: true });
    if (stored.status !== 'ready') throw new ConflictError('Check the file first: an import starts from its dry run.');
    const object = targetOf(context.schema, stored.object);
    requireImport(context.actor.role, object);
    const totalLines = stored.totalRows * (pointsToItself(object, stored.mapping) ? 2 : 1);
    const patch = { status: 'running', processedLine: 0, totalLines, error: null } as const;
    await writeImport(tx, id, { ...patch, resumedAt: null, startedAt: 'now', finishedAt: null });
    await enqueue(tx, importRunJob, { importId: id }, jobKey(id));
    return viewImport({ ...stored, ...patch, resumedAt: null });
  });
}

/** Whether rows name records of other rows; they are linked in a second pass. */
const pointsToItself = (object: SchemaObject, mapping: Mapping): boolean =>
  mapping.columns.some(
    ({ field }) => object.fields.get(field)?.type === 'relation' && object.fields.get(field)?.target === object.key,
  );
