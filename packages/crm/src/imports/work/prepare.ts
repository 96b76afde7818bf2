import type { Context } from '../../context/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../../ledger/index.ts';
import { createRecords } from '../../records/index.ts';
import { readImport, type StoredImport, writeImport } from '../stored.ts';

/** The operation that every chunk of a run is part of. */
export const operationOf = ({ operationId }: StoredImport): OperationReference => {
  if (operationId === null) throw new Error('the import has not begun');
  return { id: operationId, kind: 'import.run' };
};

/**
 * Begins a run, or takes it up where another worker left it: its operation and its pipeline are made once.
 * @returns undefined when the import is not to be run (any more)
 */
export async function prepareRun(context: Context, importId: string): Promise<StoredImport | undefined> {
  return await context.db.transaction(async (tx) => {
    const stored = await readImport(tx, importId, { lock: true });
    if (stored.status !== 'running') return undefined;
    const inside = { ...context, db: tx };
    if (stored.operationId === null) await beginRun(inside, stored);
    await writeImport(tx, importId, { resumedLine: stored.processedLine, resumedAt: 'now' });
    return await readImport(tx, importId);
  });
}

async function beginRun(context: Context, stored: StoredImport): Promise<void> {
  const operation = newOperation('import.run');
  await recordOperation(context.db, context, operation);
  const pipelineId = await makePipeline(context, stored, operation);
  const made = pipelineId === undefined ? {} : { pipelineId };
  const also: Record<string, number> = pipelineId === undefined ? {} : { pipeline: 1 };
  const counts = { ...stored.counts, also };
  await writeImport(context.db, stored.id, { operationId: operation.id, made, counts });
}

async function makePipeline(
  context: Context,
  { mapping }: StoredImport,
  operation: OperationReference,
): Promise<string | undefined> {
  if (!mapping.newPipeline) return undefined;
  const { name, stages } = mapping.newPipeline;
  const { records } = await createRecords(context, 'pipeline', [{ name }], { operation });
  const pipelineId = records[0]?.id ?? '';
  await createRecords(
    context,
    'stage',
    stages.map((stage, order) => ({ ...stage, order, pipelineId })),
    { operation },
  );
  return pipelineId;
}
