import type { Context } from '../../context/index.ts';
import { defineHandler, enqueue, type JobDeps } from '../../jobs/index.ts';
import { importRunJob, jobKey } from '../jobs.ts';
import { type Applied, applyRows } from '../plan/apply.ts';
import { loadReadingPlan } from '../plan/load.ts';
import { planRows } from '../plan/planner.ts';
import { type ReadingPlan, rowReader } from '../plan/reader.ts';
import { partly } from '../plan/refused.ts';
import type { FileRow, PlannedRow } from '../plan/types.ts';
import { emptyTally, readImport, type StoredImport, writeImport } from '../stored.ts';
import { requireImport, targetOf } from '../target.ts';
import { actFor } from './actor.ts';
import { attempt } from './attempt.ts';
import { linkChunk, recordsByTitle } from './link-chunk.ts';
import { Pace } from './pace.ts';
import { operationOf, prepareRun } from './prepare.ts';
import { Recovery } from './recovery.ts';
import { type KnownRow, type RowResult, rowsAfter, tallyOf, writeResults } from './rows.ts';

/**
 * Makes records of a file's rows, chunk by chunk under one operation. How far it has come is committed with each chunk,
 * so a worker that takes over goes on at the next row, whenever the one before it died.
 */
export const importRun = defineHandler(importRunJob, (deps, { importId }) =>
  attempt(deps, importId, 'running', () => runImport(deps, importId)),
);

interface Run {
  readonly deps: JobDeps;
  readonly importId: string;
  /** On whose behalf it is done. */
  readonly createdBy: string;
  readonly plan: ReadingPlan;
  readonly read: ReturnType<typeof rowReader>;
  readonly recovery: Recovery;
  /** The file's records by title, once they are all there and point to each other. */
  byTitle?: ReadonlyMap<string, string>;
}

async function runImport(deps: JobDeps, importId: string): Promise<void> {
  const { createdBy } = await readImport(deps.db, importId);
  const context = await actFor(deps.db, deps.schema(), createdBy);
  const stored = await prepareRun(context, importId);
  if (!stored) return;
  const plan = await loadReadingPlan(context, stored);
  const pace = new Pace();
  const run: Run = { deps, importId, createdBy, plan, read: rowReader(plan), recovery: new Recovery(pace) };
  for (;;) {
    if (deps.signal.aborted) return await enqueue(deps.db, importRunJob, { importId }, jobKey(importId));
    const began = performance.now();
    try {
      const done = await deps.db.transaction((tx) => chunk(run, tx, pace.size));
      if (done === null) return;
      // Only what was committed may be named by rows to come.
      for (const one of done.made) learn(plan, one);
      if (done.awaitsTitles) run.byTitle = await recordsByTitle(deps.db, stored, plan);
      run.recovery.succeeded();
      pace.took(done.rows, performance.now() - began);
    } catch (error) {
      if (!run.recovery.isWorthAnotherTry(error)) throw error;
    }
  }
}

interface DoneChunk {
  readonly rows: number;
  readonly made: Applied['made'];
  /** All rows are written and are to be pointed to each other: their records' titles must be known for that. */
  readonly awaitsTitles?: boolean;
}

/** The next rows, in a transaction; null when there is nothing to do any more. */
async function chunk(run: Run, tx: Context['db'], size: number): Promise<DoneChunk | null> {
  const [stored, context] = await Promise.all([
    readImport(tx, run.importId, { lock: true }),
    actFor(tx, run.deps.schema(), run.createdBy),
  ]);
  if (stored.status !== 'running') return null;
  requireImport(context.actor.role, targetOf(context.schema, stored.object));
  if (stored.processedLine >= stored.totalRows) return await finishOrLink(run, context, stored, size);
  const rows = await rowsAfter(tx, run.importId, stored.processedLine, size);
  const { results, made } = await writeChunk(run, context, stored, rows);
  const also: Record<string, number> = { ...stored.counts.also };
  for (const { object } of made) also[object] = (also[object] ?? 0) + 1;
  const counts = { ...stored.counts, also, run: tallyOf(stored.counts.run ?? emptyTally, results) };
  await Promise.all([
    writeResults(tx, run.importId, results),
    writeImport(tx, run.importId, { processedLine: rows.at(-1)?.line ?? stored.totalRows, counts }),
  ]);
  return { rows: rows.length, made };
}

async function finishOrLink(run: Run, context: Context, stored: StoredImport, size: number): Promise<DoneChunk | null> {
  if (stored.processedLine < stored.totalLines) {
    const { plan, byTitle } = run;
    if (!byTitle) return { rows: 0, made: [], awaitsTitles: true };
    const links = { plan, byTitle, refused: run.recovery.refused };
    const linked = await linkChunk(context, stored, links, operationOf(stored), size);
    if (linked !== null) return { rows: linked, made: [] };
  }
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
    const issues = run.recovery.refused.get(line);
    if (issues && known.get(line)?.outcome !== 'wrong')
      results.push({ line, outcome: 'wrong', issues, recordId: null });
  }
  let rest: readonly FileRow[] = rows.filter((row) => row.outcome !== 'wrong' && !run.recovery.refused.has(row.line));
  while (rest.length) {
    const planned = await planRows(context, run.plan, rest, { read: run.read });
    const applied = await partly(planned.rows.length, () =>
      applyRows(context, run.plan, planned.rows, operationOf(stored)),
    );
    made.push(...applied.made);
    for (const row of planned.rows) results.push(resultOf(row, applied, known.get(row.row.line)));
    rest = planned.deferred;
  }
  return { results, made };
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
