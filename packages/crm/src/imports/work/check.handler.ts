import type { Context } from '../../context/index.ts';
import { defineHandler, enqueue, type JobDeps } from '../../jobs/index.ts';
import { importCheckJob, jobKey } from '../jobs.ts';
import { fold } from '../names.ts';
import { checkRows } from '../plan/check.ts';
import { loadReadingPlan } from '../plan/load.ts';
import { planRows } from '../plan/planner.ts';
import { type ReadingPlan, rowReader } from '../plan/reader.ts';
import type { PlannedRow } from '../plan/types.ts';
import { emptyTally, readImport, type StoredImport, writeImport } from '../stored.ts';
import { requireImport, targetOf } from '../target.ts';
import { actFor } from './actor.ts';
import { attempt } from './attempt.ts';
import { Draft } from './draft.ts';
import { Pace } from './pace.ts';
import { rowsAfter, tallyOf, writeResults } from './rows.ts';

/** Goes through a file without writing a record; it always begins at the first row, since rows are held against those before. */
export const importCheck = defineHandler(importCheckJob, (deps, { importId }) =>
  attempt(deps, importId, 'checking', () => checkImport(deps, importId)),
);

/** What is remembered from chunk to chunk. */
interface Memory {
  readonly seen: Draft<number>;
  /** Names of records that would be made, by object and folded name. */
  readonly named: Draft<true>;
}

async function checkImport(deps: JobDeps, importId: string): Promise<void> {
  const stored = await begin(deps, importId);
  if (!stored) return;
  const context = await actFor(deps.db, deps.schema(), stored.createdBy);
  requireImport(context.actor.role, targetOf(context.schema, stored.object));
  const plan = await loadReadingPlan(context, stored);
  const read = rowReader(plan);
  const seen = new Map<string, number>();
  const named = new Map<string, true>();
  const pace = new Pace();
  for (;;) {
    if (deps.signal.aborted) return await enqueue(deps.db, importCheckJob, { importId }, jobKey(importId));
    const began = performance.now();
    const { done, memory } = await deps.db.transaction(async (tx) => {
      const drafts: Memory = { seen: new Draft(seen), named: new Draft(named) };
      const chunk: Chunk = { plan, read, memory: drafts, size: pace.size };
      return { done: await checkChunk({ ...context, db: tx }, importId, chunk), memory: drafts };
    });
    if (done === null) return;
    memory.seen.keep();
    memory.named.keep();
    pace.took(done, performance.now() - began);
  }
}

function begin({ db }: JobDeps, importId: string): Promise<StoredImport | undefined> {
  return db.transaction(async (tx) => {
    const stored = await readImport(tx, importId, { lock: true });
    if (stored.status !== 'checking') return undefined;
    const counts = { check: emptyTally, also: {} };
    await writeImport(tx, importId, {
      processedLine: 0,
      totalLines: stored.totalRows,
      counts,
      resumedLine: 0,
      resumedAt: 'now',
      error: null,
    });
    return stored;
  });
}

interface Chunk {
  readonly plan: ReadingPlan;
  readonly read: ReturnType<typeof rowReader>;
  readonly memory: Memory;
  readonly size: number;
}

/** Checks the next rows; null when there is nothing to do any more. */
async function checkChunk(
  context: Context,
  importId: string,
  { plan, read, memory, size }: Chunk,
): Promise<number | null> {
  const stored = await readImport(context.db, importId, { lock: true });
  if (stored.status !== 'checking') return null;
  const rows = await rowsAfter(context.db, importId, stored.processedLine, size);
  const planned = await planRows(context, plan, rows, { read, seen: memory.seen });
  const checked = await checkRows(context, plan, planned.rows);
  const results = checked.map(({ row, outcome, issues, recordId }) => ({ line: row.line, outcome, issues, recordId }));
  await writeResults(context.db, importId, results);
  const processedLine = rows.at(-1)?.line ?? stored.totalRows;
  const counts = {
    check: tallyOf(stored.counts.check ?? emptyTally, results),
    also: alsoMade(stored, memory, checked),
  };
  const finished = processedLine >= stored.totalRows;
  await writeImport(context.db, importId, {
    processedLine,
    counts,
    ...(finished && { status: 'ready', finishedAt: 'now' }),
  });
  return finished ? null : rows.length;
}

/** How many records would come into being because rows name them, by object. */
function alsoMade(
  { counts, mapping }: StoredImport,
  { named }: Memory,
  rows: readonly PlannedRow[],
): Record<string, number> {
  const also: Record<string, number> = { ...counts.also, ...(mapping.newPipeline && { pipeline: 1 }) };
  for (const { outcome, toMake } of rows) {
    if (outcome !== 'create' && outcome !== 'update') continue;
    for (const { field, name } of toMake) {
      const key = `${field.target}\n${fold(name)}`;
      if (!named.has(key)) also[field.target ?? ''] = (also[field.target ?? ''] ?? 0) + 1;
      named.set(key, true);
    }
  }
  return also;
}
