import { isTransient } from '@cardinal/db/connection';
import type { Context } from '../../context/index.ts';
import { CardinalError } from '../../errors/index.ts';
import { defineHandler, enqueue, type JobDeps } from '../../jobs/index.ts';
import { importRunJob, jobKey } from '../jobs.ts';
import { type Applied, applyRows } from '../plan/apply.ts';
import { loadReadingPlan } from '../plan/load.ts';
import { planRows } from '../plan/planner.ts';
import { type ReadingPlan, rowReader } from '../plan/reader.ts';
import { RowsRefused } from '../plan/refused.ts';
import type { FileRow, PlannedRow, RowIssue } from '../plan/types.ts';
import { emptyTally, readImport, type StoredImport, writeImport } from '../stored.ts';
import { requireImport, targetOf } from '../target.ts';
import { actFor } from './actor.ts';
import { attempt } from './attempt.ts';
import { linkChunk } from './link-chunk.ts';
import { Pace } from './pace.ts';
import { operationOf, prepareRun } from './prepare.ts';
import { type KnownRow, type RowResult, rowsAfter, tallyOf, writeResults } from './rows.ts';

/**
 * Makes records of a file's rows, chunk by chunk under one operation. How far it has come is committed with each chunk,
 * so a worker that takes over goes on at the next row, whenever the one before it died.
 */
export const importRun = defineHandler(importRunJob, (deps, { importId }) =>
  attempt(deps, importId, 'running', () => runImport(deps, importId)),
);

/** Rows that a command refused, by line: they are wrong from here on. */
type Refused = Map<number, readonly RowIssue[]>;

interface Run {
  readonly deps: JobDeps;
  readonly importId: string;
  readonly plan: ReadingPlan;
  readonly read: ReturnType<typeof rowReader>;
  readonly refused: Refused;
}

async function runImport(deps: JobDeps, importId: string): Promise<void> {
  const { createdBy } = await readImport(deps.db, importId);
  const context = await actFor(deps.db, deps.schema(), createdBy);
  const stored = await prepareRun(context, importId);
  if (!stored) return;
  const plan = await loadReadingPlan(context, stored);
  const run: Run = { deps, importId, plan, read: rowReader(plan), refused: new Map() };
  const pace = new Pace();
  for (;;) {
    if (deps.signal.aborted) return await enqueue(deps.db, importRunJob, { importId }, jobKey(importId));
    const began = performance.now();
    try {
      const done = await deps.db.transaction((tx) => chunk(run, tx, pace.size));
      if (done === null) return;
      // Only what was committed may be named by rows to come.
      for (const one of done.made) learn(plan, one);
      pace.took(done.rows, performance.now() - began);
    } catch (error) {
      if (!recover(error, run.refused, pace)) throw error;
    }
  }
}

/** Whether the same chunk, without the rows to blame or with fewer rows, is worth another try. */
function recover(error: unknown, refused: Refused, pace: Pace): boolean {
  if (error instanceof RowsRefused) {
    for (const [line, issues] of error.rows) refused.set(line, issues);
    return true;
  }
  if (isTransient(error)) return true;
  return error instanceof ChunkRefused && pace.narrow(error.size);
}

/** A command refused a chunk without saying which row is to blame. */
class ChunkRefused extends Error {
  override readonly name = 'ChunkRefused';
  readonly size: number;
  constructor(size: number, cause: unknown) {
    super('a command refused a chunk', { cause });
    this.size = size;
  }
}

interface DoneChunk {
  readonly rows: number;
  readonly made: Applied['made'];
}

/** The next rows, in a transaction; null when there is nothing to do any more. */
async function chunk(run: Run, tx: Context['db'], size: number): Promise<DoneChunk | null> {
  const stored = await readImport(tx, run.importId, { lock: true });
  if (stored.status !== 'running') return null;
  const context = await actFor(tx, run.deps.schema(), stored.createdBy);
  requireImport(context.actor.role, targetOf(context.schema, stored.object));
  if (stored.processedLine >= stored.totalRows) return await finishOrLink(run, context, stored, size);
  const rows = await rowsAfter(tx, run.importId, stored.processedLine, size);
  const { results, made } = await writeChunk(run, context, stored, rows);
  await writeResults(tx, run.importId, results);
  const also: Record<string, number> = { ...stored.counts.also };
  for (const { object } of made) also[object] = (also[object] ?? 0) + 1;
  const counts = { ...stored.counts, also, run: tallyOf(stored.counts.run ?? emptyTally, results) };
  await writeImport(tx, run.importId, { processedLine: rows.at(-1)?.line ?? stored.totalRows, counts });
  return { rows: rows.length, made };
}

async function finishOrLink(run: Run, context: Context, stored: StoredImport, size: number): Promise<DoneChunk | null> {
  const linked =
    stored.processedLine < stored.totalLines ? await linkChunk(context, stored, run, operationOf(stored), size) : null;
  if (linked !== null) return { rows: linked, made: [] };
  await writeImport(context.db, run.importId, { status: 'done', finishedAt: 'now' });
  return null;
}

async function writeChunk(run: Run, context: Context, stored: StoredImport, rows: readonly KnownRow[]) {
  const known = new Map(rows.map((row) => [row.line, row]));
  // What the dry run found wrong stays out, as the person was told.
  const results: RowResult[] = rows
    .filter((row) => row.outcome === 'wrong')
    .map((row) => ({ line: row.line, outcome: 'wrong', issues: null, recordId: null }));
  const made: Applied['made'] = [];
  for (const { line } of rows) {
    const issues = run.refused.get(line);
    if (issues && known.get(line)?.outcome !== 'wrong')
      results.push({ line, outcome: 'wrong', issues, recordId: null });
  }
  let rest: readonly FileRow[] = rows.filter((row) => row.outcome !== 'wrong' && !run.refused.has(row.line));
  while (rest.length) {
    const planned = await planRows(context, run.plan, rest, { read: run.read });
    const applied = await apply(run, context, stored, planned.rows);
    made.push(...applied.made);
    for (const row of planned.rows) results.push(resultOf(row, applied, known.get(row.row.line)));
    rest = planned.deferred;
  }
  return { results, made };
}

async function apply(run: Run, context: Context, stored: StoredImport, rows: readonly PlannedRow[]): Promise<Applied> {
  try {
    return await applyRows(context, run.plan, rows, operationOf(stored));
  } catch (error) {
    // With its rows named or alone, a refusal is the row's; else the chunk is parted until it is.
    if (error instanceof CardinalError && rows.length > 1) throw new ChunkRefused(rows.length, error);
    throw error;
  }
}

function resultOf(
  { row, outcome, issues, recordId }: PlannedRow,
  applied: Applied,
  known: KnownRow | undefined,
): RowResult {
  const skipped = applied.skipped.get(row.line);
  const became = skipped === undefined ? outcome : 'skip';
  const told = skipped === undefined ? issues : [{ column: null, message: skipped }];
  return {
    line: row.line,
    outcome: became,
    issues: became === known?.outcome && became !== 'wrong' ? null : told,
    recordId: applied.records.get(row.line) ?? recordId,
  };
}

function learn(plan: ReadingPlan, { object, id, title }: Applied['made'][number]): void {
  for (const { field, directory } of plan.lookups.values()) if (field.target === object) directory.add({ id, title });
}
