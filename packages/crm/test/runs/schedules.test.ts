import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { createClassifier } from '../../src/classifiers/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { listRuns, listSchedules, setSchedule, setScheduleInput } from '../../src/runs/index.ts';
import { dueRuns } from '../../src/runs/work/due.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const due = () =>
  dueRuns.handle({ db: world.db, schema: () => world.schema, signal: new AbortController().signal, attempt: 1 }, {});
const set = (hour: number | null, kind: 'train' | 'score' = 'train') =>
  setSchedule(world.admin, { kind, object: 'deal', filter: {}, hour });
const runs = async () =>
  (await listRuns(world.admin, { open: false, limit: 100 })).map(({ kind, status, error }) => ({
    kind,
    status,
    error,
  }));
/** The zone in which it is this hour now, on the clock without half hours. */
const zoneAt = (hour: number) => {
  const behind = (new Date().getUTCHours() - hour + 24) % 24;
  return behind <= 12 ? `Etc/GMT+${behind}` : `Etc/GMT-${24 - behind}`;
};
const setZone = (zone: string) => world.db.rows(sql`update workspace set time_zone = ${zone}`);

beforeEach(async () => {
  await world.db.rows(sql`delete from runs`);
  await world.db.rows(sql`delete from run_schedules`);
});

test('what is due at an hour of the workspace begins then, once a day, as nobody in particular', async () => {
  await setZone(zoneAt(4));
  await set(5);
  await due();
  expect(await runs()).toEqual([]);
  await setZone(zoneAt(5));
  await due();
  await due();
  expect(await runs()).toEqual([{ kind: 'train', status: 'queued', error: null }]);
  const [run] = await listRuns(world.admin, { open: true, limit: 10 });
  expect(run?.createdByName).toBeNull();
  // A worker that was away at the hour makes up for it.
  await world.db.rows(sql`update run_schedules set started_on = started_on - 3`);
  await world.db.rows(sql`update runs set status = 'done', finished_at = now()`);
  await setZone(zoneAt(9));
  await due();
  expect((await runs()).map(({ status }) => status)).toEqual(['queued', 'done']);
});

test('an hour that is past begins tomorrow', async () => {
  await setZone(zoneAt(8));
  await set(7);
  await due();
  expect(await runs()).toEqual([]);
});

test('scoring waits for a training, and tells when there is nothing to score with', async () => {
  await setZone(zoneAt(1));
  await set(3, 'score');
  await set(3, 'train');
  await setZone(zoneAt(3));
  await due();
  expect((await runs()).map(({ kind }) => kind)).toEqual(['train']);
  await world.db.rows(sql`update runs set status = 'cancelled', finished_at = now()`);
  await due();
  expect((await runs())[0]).toEqual({
    kind: 'score',
    status: 'failed',
    error: 'Nothing was learned about deals yet: train in Settings → Scoring.',
  });
});

test('schedules are set by who keeps the workspace, and stand in the ledger', async () => {
  const member = await world.as(shippedRoles.member);
  const input = { kind: 'train', object: 'deal', filter: {}, hour: 3 } as const;
  expect((await refusal(setSchedule(member, input))).code).toBe('forbidden');
  expect((await refusal(setSchedule(world.admin, { ...input, object: 'note' }))).code).toBe('not_found');
  expect(
    (await refusal(setSchedule(world.admin, { ...input, filter: { where: { nope: { eq: 1 } } } }))).issues,
  ).toEqual(['filter.where.nope: unknown_field']);
  await set(3);
  await set(4);
  expect(await listSchedules(member)).toMatchObject([{ kind: 'train', object: 'deal', hour: 4 }]);
  await set(null);
  expect(await listSchedules(member)).toEqual([]);
  const told = await world.db.rows(sql`select action, diff -> 'hour' as hour from changes where object = 'schedule'
    and operation_id in (select id from operations where actor_id = ${world.admin.actor.userId}::uuid) order by id desc limit 3`);
  expect(told).toEqual([
    ['purge', [4, null]],
    ['update', [3, 4]],
    ['create', [null, 3]],
  ]);
});

test('labels are learned and given on schedule, of an object that a team invented too', async () => {
  const input = { object: 'vessel', name: 'Mood', fields: ['name'], labels: ['calm', 'rough'], precision: 0.95 };
  const { id: classifierId } = await createClassifier(world.admin, input);
  const daily = (kind: 'train' | 'classify', hour: number | null) =>
    setSchedule(world.admin, { kind, classifierId, filter: {}, hour });
  await setZone(zoneAt(1));
  await daily('classify', 3);
  await daily('train', 3);
  expect(await listSchedules(world.admin)).toMatchObject([
    { kind: 'classify', object: 'vessel', classifierId, hour: 3 },
    { kind: 'train', object: 'vessel', classifierId, hour: 3 },
  ]);
  await setZone(zoneAt(3));
  await due();
  expect(await runs()).toEqual([{ kind: 'train', status: 'queued', error: null }]);
  await world.db.rows(sql`update runs set status = 'done', finished_at = now()`);
  await due();
  const untaught = 'Train “Mood” first: it has not learned its labels yet.';
  expect((await runs())[0]).toEqual({ kind: 'classify', status: 'failed', error: untaught });
  const metrics = { labels: [], texts: [], leftOut: [], threshold: 1, crossValidated: {} };
  await world.db.rows(
    sql`update classifiers set model = '{}', trained_at = now(), metrics = ${JSON.stringify(metrics)}::jsonb`,
  );
  await world.db.rows(sql`update run_schedules set started_on = started_on - 1 where kind = 'classify'`);
  await due();
  const [run] = await listRuns(world.admin, { open: true, limit: 10 });
  expect(run).toMatchObject({ kind: 'classify', classifierId, createdByName: null, object: 'vessel' });
  await daily('classify', null);
  expect(await listSchedules(world.admin)).toMatchObject([{ kind: 'train' }]);
});

test('a training of labels holds up no scoring', async () => {
  const input = { object: 'deal', name: 'Tone', fields: ['name'], labels: ['a', 'b'], precision: 0.95 };
  const { id: classifierId } = await createClassifier(world.admin, input);
  await setZone(zoneAt(1));
  await setSchedule(world.admin, { kind: 'train', classifierId, filter: {}, hour: 3 });
  await set(3, 'score');
  await setZone(zoneAt(3));
  await due();
  expect((await runs()).map(({ kind }) => kind).toSorted()).toEqual(['score', 'train']);
});

test('what a schedule is about is said once', () => {
  const issuesOf = (given: object) =>
    setScheduleInput.safeParse({ hour: 3, ...given }).error?.issues.map(({ path }) => path.join('.')) ?? [];
  const classifierId = crypto.randomUUID();
  expect(issuesOf({ kind: 'score', object: 'deal' })).toEqual([]);
  expect(issuesOf({ kind: 'train', classifierId })).toEqual([]);
  expect(issuesOf({ kind: 'train' })).toEqual(['object']);
  expect(issuesOf({ kind: 'score', classifierId })).toEqual(['object']);
  expect(issuesOf({ kind: 'classify', object: 'deal' })).toEqual(['classifierId']);
  expect(issuesOf({ kind: 'train', object: 'deal', classifierId })).toEqual(['classifierId']);
});
