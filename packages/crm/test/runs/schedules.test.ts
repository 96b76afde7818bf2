import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { listRuns, listSchedules, setSchedule } from '../../src/runs/index.ts';
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
