import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Context } from '@cardinal/crm/context';
import { shippedRoles } from '@cardinal/crm/permissions';
import { cancelRun, getRun, listRuns, pauseRun, type RunView, resumeRun, startRun } from '@cardinal/crm/runs';
import { explainScore, listModels, readScores } from '@cardinal/crm/scoring';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { makeDeals } from './made-deals.ts';
import { inStack } from './stack.ts';

const stack = inStack();
const open = 9_000;

/** Waits until a run looks as wanted. */
async function until(id: string, wanted: (run: RunView) => boolean, seconds = 60): Promise<RunView> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const run = await getRun(stack.admin, { id });
    if (wanted(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the run is still as it was: ${JSON.stringify(await getRun(stack.admin, { id }))}`);
}
const isOver = ({ finishedAt }: RunView) => finishedAt !== null;
const score = (context: Context) => startRun(context, { kind: 'score', object: 'deal' });

/** How often each record's score was written, as the database saw it: `[times, records]`. */
const timesWritten = () =>
  stack.db.rows(sql`select times, count(*) from (select count(*) as times from score_writes group by record_id) w
    group by times order by times`);

beforeAll(async () => {
  await makeDeals(stack.admin, { ended: 400, open });
  await stack.db.rows(sql`create table score_writes (record_id uuid)`);
  await stack.db.rows(sql`create function log_score() returns trigger language plpgsql as
    $$ begin insert into score_writes values (new.record_id); return new; end $$`);
  await stack.db.rows(
    sql`create trigger log_score after insert or update on scores for each row execute function log_score()`,
  );
});

test('nothing is scored before something was learned, and the answer says why', async () => {
  await expect(score(stack.admin)).rejects.toThrow('Nothing was learned about deals yet: train in Settings → Scoring.');
  const { reason, scores } = await readScores(stack.admin, { object: 'deal', ids: [] });
  expect([reason, scores]).toEqual(['untrained', []]);
});

/** The longest that the worker has been silent, in seconds, while something goes on. */
async function silenceDuring(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let over = false;
  void work.finally(() => {
    over = true;
  });
  while (!over) {
    const [row] = await stack.db.rows(sql`select extract(epoch from now() - max(seen_at))::float8 from workers`);
    longest = Math.max(longest, Number(row?.[0] ?? 0));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return longest;
}

let worker: ChildProcess;

test('a training leaves the heartbeat alone, and its model says what it learned', { timeout: 90_000 }, async () => {
  worker = stack.startWorker();
  const { id } = await startRun(stack.admin, { kind: 'train', object: 'deal' });
  await expect(startRun(stack.admin, { kind: 'train', object: 'deal' })).rejects.toThrow('being learned already');
  await until(id, ({ status }) => status === 'running');
  const training = until(id, isOver);
  // Two seconds apart when all goes well; ten, and its jobs would be taken from it.
  expect(await silenceDuring(training)).toBeLessThan(8);
  const run = await training;
  expect(run).toMatchObject({ status: 'done', total: 400, processed: 400, counts: { won: 200, lost: 200 } });
  const model = (await listModels(stack.admin)).find(({ object }) => object === 'deal')?.model;
  expect(model).toMatchObject({ won: 200, lost: 200, verdict: { percentages: true } });
  expect(model?.metrics?.auc?.low).toBeGreaterThan(0.7);
  expect(model?.features.find(({ name }) => name === 'amount')?.importance).toBeGreaterThan(0.1);
});

test('who may not use the assistant, or not keep the workspace, starts nothing', async () => {
  const viewer = await stack.as(shippedRoles.viewer);
  const member = await stack.as(shippedRoles.member);
  await expect(score(viewer)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(startRun(member, { kind: 'train', object: 'deal' })).rejects.toMatchObject({ code: 'forbidden' });
  const [run] = await listRuns(stack.admin, { open: false, limit: 1 });
  await expect(getRun(member, { id: run?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await listRuns(member, { open: false, limit: 10 })).toEqual([]);
});

test('a batch whose worker is killed is taken over within 30 s, and no record is done twice', {
  timeout: 120_000,
}, async () => {
  const { id } = await score(stack.admin);
  await until(id, ({ processed }) => processed >= 200);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  const left = await getRun(stack.admin, { id });
  expect(left.status).toBe('running');
  expect(left.processed).toBeLessThan(open);
  worker = stack.startWorker();
  const killed = Date.now();
  await until(id, ({ processed }) => processed > left.processed);
  expect(Date.now() - killed).toBeLessThan(30_000);
  const done = await until(id, isOver);
  expect(done).toMatchObject({ status: 'done', processed: open, total: open, counts: { scored: open }, error: null });
  expect(await timesWritten()).toEqual([[1, open]]);
});

test('a batch is paused, goes on where it was, and is cancelled; two workers do no record twice', {
  timeout: 120_000,
}, async () => {
  stack.startWorker();
  await stack.db.rows(sql`truncate score_writes`);
  const member = await stack.as(shippedRoles.member);
  const { id } = await score(member);
  await until(id, ({ processed }) => processed >= 200);
  expect(await pauseRun(member, { id })).toMatchObject({ status: 'paused', rate: null });
  const paused = await getRun(member, { id });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await getRun(member, { id })).toEqual(paused);
  await expect(pauseRun(member, { id })).rejects.toMatchObject({ code: 'conflict' });
  await resumeRun(member, { id });
  // Paused and resumed at once: the job of before may still be at work beside the new one.
  await until(id, ({ processed }) => processed > paused.processed);
  await pauseRun(member, { id });
  await resumeRun(member, { id });
  expect(await until(id, isOver)).toMatchObject({ status: 'done', counts: { scored: open } });
  expect(await timesWritten()).toEqual([[1, open]]);

  const second = await score(member);
  await until(second.id, ({ processed }) => processed >= 200);
  expect(await cancelRun(member, { id: second.id })).toMatchObject({ status: 'cancelled' });
  const cancelled = await getRun(member, { id: second.id });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await getRun(member, { id: second.id })).toEqual(cancelled);
  await expect(resumeRun(member, { id: second.id })).rejects.toMatchObject({ code: 'conflict' });
});

test('two workers do two batches over parts of the records, each part once', { timeout: 90_000 }, async () => {
  await stack.db.rows(sql`truncate score_writes`);
  const part = (operator: string) =>
    startRun(stack.admin, {
      kind: 'score',
      object: 'deal',
      filter: { where: { amount: { [operator]: 50_000 } } },
    });
  const runs = await Promise.all([part('lt'), part('gte')]);
  const ended = await Promise.all(runs.map(({ id }) => until(id, isOver)));
  expect(ended.map(({ status }) => status)).toEqual(['done', 'done']);
  expect(ended.reduce((sum, { processed }) => sum + processed, 0)).toBe(open);
  expect(await timesWritten()).toEqual([[1, open]]);
});

test('a score is the sum of its reasons, and who may not see a field is not told of it', async () => {
  const [row] = await stack.db.rows(sql`select record_id from scores order by log_odds desc limit 1`);
  const id = row?.[0] as string;
  const { score: found } = await explainScore(stack.admin, { object: 'deal', id });
  const total = found?.reasons.reduce((sum, { contribution }) => sum + contribution, found.intercept) ?? 0;
  expect(total).toBeCloseTo(found?.logOdds ?? Number.NaN, 9);
  expect(1 / (1 + Math.exp(-total))).toBeCloseTo(found?.probability ?? Number.NaN, 9);
  expect(found?.reasons[0]).toMatchObject({ feature: 'amount', label: 'Amount', measure: 'money' });
  expect(found?.untold).toBe(0);

  const role = { ...shippedRoles.member, hiddenFields: { deal: ['amount'] } };
  const { score: told } = await explainScore(await stack.as(role), { object: 'deal', id });
  expect(told?.reasons.map(({ feature }) => feature)).not.toContain('amount');
  expect(told?.untold).toBeCloseTo(found?.reasons[0]?.contribution ?? Number.NaN, 9);

  const blind = { ...shippedRoles.member, records: { ...shippedRoles.member.records, read: 'own' as const } };
  const { scores } = await readScores(await stack.as(blind), { object: 'deal', ids: [id] });
  expect(scores).toEqual([{ id, probability: null, scoredAt: null }]);
});

test('once nothing tells the outcomes apart, no percentage is given, old ones neither', {
  timeout: 90_000,
}, async () => {
  // Others of them were won: every second pair, whatever its amount.
  await stack.db.rows(sql`update deals d set stage_id = s.id, status = s.outcome from stages s
    where d.status <> 'open' and s.pipeline_id = d.pipeline_id
      and s.outcome = case when substr(d.name, 7)::int / 2 % 2 = 0 then 'won' else 'lost' end`);
  const { id } = await startRun(stack.admin, { kind: 'train', object: 'deal' });
  expect((await until(id, isOver)).status).toBe('done');
  const [row] = await stack.db.rows(sql`select record_id from scores limit 1`);
  const record = row?.[0] as string;
  const read = await readScores(stack.admin, { object: 'deal', ids: [record] });
  expect(read).toMatchObject({ reason: 'no_signal', scores: [{ id: record, probability: null }] });
  expect(await explainScore(stack.admin, { object: 'deal', id: record })).toMatchObject({ score: null });
  await expect(score(stack.admin)).rejects.toThrow('Deals cannot be scored');
});
