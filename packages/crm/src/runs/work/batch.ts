import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { Pace } from '../../imports/work/pace.ts';
import { enqueue, type JobDeps } from '../../jobs/index.ts';
import { objectOf } from '../../schema/index.ts';
import { runJob, runKey } from '../jobs.ts';
import { selectionOf } from '../select.ts';
import { readRun, type StoredRun, writeRun } from '../stored.ts';
import { actForRun } from './actor.ts';

/** Deals with some records of a run, in the transaction that is given; how many came out how, by outcome. */
export type BatchWork = (context: Context, ids: readonly string[]) => Promise<Readonly<Record<string, number>>>;

/**
 * Goes through the records of a run in the order of their ids, chunk by chunk. How far it has come is committed with what
 * each chunk has written, under a lock of the run: a worker that takes over goes on at the next record, and two that
 * think it theirs never do the same one.
 * @param prepare makes what works on the records, once for all of them
 */
export async function runBatch(
  deps: JobDeps,
  runId: string,
  prepare: (db: Connection, run: StoredRun) => Promise<BatchWork>,
): Promise<void> {
  const run = await begin(deps, runId);
  if (!run) return;
  const work = await prepare(deps.db, run);
  const pace = new Pace();
  for (;;) {
    if (deps.signal.aborted) return await enqueue(deps.db, runJob, { runId }, runKey(runId));
    const began = performance.now();
    const size = pace.size;
    const done = await deps.db.transaction(async (tx) => await chunk(deps, tx, runId, work, size));
    if (done === null) return;
    pace.took(done, performance.now() - began);
  }
}

/** Takes a run up, counting its records when it is the first time; undefined when it is not to be worked on. */
async function begin(deps: JobDeps, runId: string): Promise<StoredRun | undefined> {
  return await deps.db.transaction(async (tx) => {
    const run = await readRun(tx, runId, { lock: true });
    if (run.status !== 'queued' && run.status !== 'running') return undefined;
    const context = await actForRun(tx, deps.schema(), run.createdBy);
    const total = run.total ?? (await countOf(context, run));
    const started = run.startedAt === null && ({ startedAt: 'now' } as const);
    await writeRun(tx, runId, { status: 'running', total, resumedAt: 'now', resumedCount: run.processed, ...started });
    return await readRun(tx, runId);
  });
}

async function countOf(context: Context, run: StoredRun): Promise<number> {
  const { table } = objectOf(context.schema, run.object);
  const [row] = await context.db.rows(
    sql`select count(*) from ${sql.identifier(table)} r where ${selectionOf(context, run)}`,
  );
  return Number(row?.[0]);
}

/** The next records; how many they were, or null when the run is over or not to go on. */
async function chunk(
  deps: JobDeps,
  tx: Connection,
  runId: string,
  work: BatchWork,
  size: number,
): Promise<number | null> {
  const run = await readRun(tx, runId, { lock: true });
  if (run.status !== 'running') return null;
  const context = await actForRun(tx, deps.schema(), run.createdBy);
  const { table } = objectOf(context.schema, run.object);
  const rows = await tx.rows(sql`select r.id from ${sql.identifier(table)} r where ${selectionOf(context, run)}
    ${run.cursor === null ? sql`` : sql`and r.id > ${run.cursor}::uuid`} order by r.id limit ${size}`);
  const ids = rows.map(([id]) => id as string);
  const cursor = ids.at(-1);
  if (cursor === undefined) {
    // Records that came or went meanwhile are not in the count that was made at the start.
    await writeRun(tx, runId, { status: 'done', total: run.processed, finishedAt: 'now' });
    return null;
  }
  const outcomes = await work(context, ids);
  const counts = { ...run.counts };
  for (const [outcome, count] of Object.entries(outcomes)) counts[outcome] = (counts[outcome] ?? 0) + count;
  const processed = run.processed + ids.length;
  await writeRun(tx, runId, { counts, cursor, processed, total: Math.max(run.total ?? 0, processed) });
  return ids.length;
}
