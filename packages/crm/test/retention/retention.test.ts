import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getImport, importRows, listImports, undoImport, wrongRowsFile } from '../../src/imports/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { retention } from '../../src/retention/index.ts';
import { csv, run, undo, upload, work } from '../imports/kit.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const clean = (signal = new AbortController().signal) =>
  retention.handle({ db: world.db, schema: () => world.schema, signal, attempt: 1 }, { _cron: { ts: 'now' } });
const rowsOf = async (id: string) =>
  (await world.db.rows(sql`select count(*) from import_rows where import_id = ${id}::uuid`))[0]?.[0];
const age = (id: string, days: number) =>
  world.db.rows(sql`update imports set created_at = created_at - make_interval(days => ${days}::int),
    resumed_at = resumed_at - make_interval(days => ${days}::int),
    finished_at = finished_at - make_interval(days => ${days}::int) where id = ${id}::uuid`);

test("a finished import's rows go after 30 days; its result stays, and it can still be undone", async () => {
  const { admin } = world;
  const [old, recent] = [
    await upload(admin, 'vessel', csv('name', 'Old one', 'Old two', '')),
    await upload(admin, 'vessel', csv('name', 'Recent')),
  ];
  const done = await run(world, admin, old);
  await run(world, admin, recent);
  await age(old, 31);
  await age(recent, 29);
  await clean();
  expect([await rowsOf(old), await rowsOf(recent)]).toEqual([0, 1]);
  expect(await getImport(admin, { id: old })).toMatchObject({ status: 'done', counts: done.counts, totalRows: 2 });
  const page = { cursor: 0, limit: 10 };
  expect(await importRows(admin, { id: old, ...page })).toEqual({ rows: [], next: null, removed: true });
  expect(await importRows(admin, { id: recent, outcome: 'wrong', ...page })).toMatchObject({
    rows: [],
    removed: false,
  });
  await expect(wrongRowsFile(admin, old).next()).rejects.toThrow('they are kept for 30 days');
  expect(await undo(world, admin, old)).toMatchObject({ status: 'undone', counts: { undone: 2 } });
  const { items } = await findRecords(admin, 'vessel', {});
  expect(items.map(({ name }) => name)).toEqual(['Recent']);
});

test('an import that nobody went on with goes as a whole, one that is at work does not', async () => {
  const { admin } = world;
  const [left, fresh, atWork] = [
    await upload(admin, 'vessel', csv('name', 'Left')),
    await upload(admin, 'vessel', csv('name', 'Fresh')),
    await upload(admin, 'vessel', csv('name', 'At work')),
  ];
  await run(world, admin, atWork);
  await undoImport(admin, { id: atWork });
  for (const id of [left, atWork]) await age(id, 31);
  await clean();
  const ids = (await listImports(admin, { limit: 100 })).map(({ id }) => id);
  expect(ids).toContain(fresh);
  expect(ids).toContain(atWork);
  expect(ids).not.toContain(left);
  expect([await rowsOf(left), await rowsOf(fresh), await rowsOf(atWork)]).toEqual([0, 1, 1]);
  await work(world);
  expect((await getImport(admin, { id: atWork })).status).toBe('undone');
});

test('what is left of an upload goes once it cannot be under way any more', async () => {
  const { admin, db } = world;
  const [broken, under] = [
    await upload(admin, 'vessel', csv('name', 'Broken off')),
    await upload(admin, 'vessel', csv('name', 'Under way')),
  ];
  await db.rows(sql`update imports set status = 'uploading' where id in (${broken}::uuid, ${under}::uuid)`);
  await age(broken, 1);
  await clean();
  const left = await db.rows(sql`select id from imports where id in (${broken}::uuid, ${under}::uuid)`);
  expect(left).toEqual([[under]]);
});

test('a worker that is asked to stop leaves the rest to the next run', async () => {
  const { admin } = world;
  const id = await upload(admin, 'vessel', csv('name', 'One', 'Two'));
  await age(id, 31);
  const stopped = AbortSignal.abort();
  await clean(stopped);
  expect(await rowsOf(id)).toBe(2);
  await clean();
  expect(await world.db.rows(sql`select 1 from imports where id = ${id}::uuid`)).toEqual([]);
});

test('sessions that are over and links that ended long ago go, the others stay', async () => {
  const { admin, db } = world;
  const { userId } = admin.actor;
  await db.rows(sql`insert into sessions (id, user_id, expires_at) values
    ('over', ${userId}::uuid, now() - interval '1 minute'), ('open', ${userId}::uuid, now() + interval '1 minute')`);
  await db.rows(sql`insert into invitations (id, user_id, token_hash, expires_at, accepted_at) values
    (gen_random_uuid(), ${userId}::uuid, 'long over', now() - interval '31 days', null),
    (gen_random_uuid(), ${userId}::uuid, 'used long ago', now() - interval '31 days', now() - interval '35 days'),
    (gen_random_uuid(), ${userId}::uuid, 'just over', now() - interval '1 day', null)`);
  await clean();
  expect(await db.rows(sql`select id from sessions`)).toEqual([['open']]);
  expect(await db.rows(sql`select token_hash from invitations`)).toEqual([['just over']]);
});
