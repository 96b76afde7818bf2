import { expect, test } from 'vitest';
import { moveDeal } from '../../src/deals/index.ts';
import { recentChanges, recordHistory } from '../../src/history/index.ts';
import { newOperation } from '../../src/ledger/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { createRecords, trashRecords, updateRecords } from '../../src/records/index.ts';
import { timelineInput, timelineOf } from '../../src/timeline/index.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const latest = async (context = world.admin) => (await recentChanges(context, { limit: 1 })).entries[0];

test('an operation on many records is one entry, with their number and the first of them', async () => {
  const names = ['Alder', 'Birch', 'Cedar', 'Dogwood'];
  await createRecords(
    world.admin,
    'company',
    names.map((name) => ({ name })),
  );
  const entry = await latest();
  expect(entry?.count).toBe(4);
  expect(entry?.records.map(({ title, change }) => [title, change.action])).toEqual([
    ['Alder', 'create'],
    ['Birch', 'create'],
    ['Cedar', 'create'],
  ]);
});

test('an operation on records of several objects says of which', async () => {
  const operation = newOperation('import.run');
  await createRecords(world.admin, 'company', [{ name: 'Elm' }], { operation });
  await createRecords(world.admin, 'vessel', [{ name: 'Heron' }], { operation });
  expect(await latest()).toMatchObject({ count: 2, objects: ['company', 'vessel'] });
});

test('what a move changes of a deal is told once', async () => {
  const made = await createRecords(world.admin, 'deal', [{ name: 'Fir' }]);
  const id = made.records[0]?.id ?? '';
  const stages = (await listPipelines(world.admin))[0]?.stages ?? [];
  await moveDeal(world.admin, { id, stageId: stages[1]?.id ?? '', afterId: null });
  const entry = await latest();
  expect(entry?.count).toBe(1);
  const stage = entry?.records[0]?.change.fields.find(({ path }) => path === 'stage');
  expect(stage).toEqual({ path: 'stage', before: stages[0]?.id, after: stages[1]?.id });
});

test('a record in the trash is still called by its name', async () => {
  const made = await createRecords(world.admin, 'vessel', [{ name: 'Heron' }]);
  await trashRecords(
    world.admin,
    'vessel',
    made.records.map(({ id }) => id),
  );
  expect((await latest())?.records[0]).toMatchObject({ object: 'vessel', title: 'Heron', change: { action: 'trash' } });
});

test('records that one may not read, and fields that one may not know of, are not told', async () => {
  const role = {
    ...shippedRoles.member,
    key: 'narrow',
    objects: { contact: { create: 'none', read: 'none', update: 'none', delete: 'none' } },
    hiddenFields: { company: ['annualRevenue'] },
  } as const;
  const narrow = await world.as(role);
  const made = await createRecords(world.admin, 'company', [{ name: 'Gorse' }]);
  const id = made.records[0]?.id ?? '';
  await updateRecords(world.admin, 'company', [{ id, set: { annualRevenue: { minor: 100, currency: 'EUR' } } }]);
  await createRecords(world.admin, 'contact', [{ firstName: 'Ada' }]);
  expect((await latest(narrow))?.records[0]).toMatchObject({ title: 'Gorse', change: { action: 'create' } });
  expect((await latest())?.records[0]).toMatchObject({ object: 'contact', title: 'Ada' });
});

test('of records of others one learns nothing where one may read only one’s own', async () => {
  const own = { create: 'all', read: 'own', update: 'own', delete: 'own' } as const;
  const lonely = await world.as({ ...shippedRoles.member, key: 'lonely', records: own });
  await createRecords(world.admin, 'company', [{ name: 'Hazel' }]);
  expect(await latest(lonely)).toBeUndefined();
  await createRecords(lonely, 'company', [{ name: 'Ivy' }]);
  expect((await latest(lonely))?.records[0]?.title).toBe('Ivy');
});

test('pages follow each other without a gap and without telling anything twice', async () => {
  for (const name of ['One', 'Two', 'Three']) await createRecords(world.admin, 'company', [{ name }]);
  const titles: (string | null | undefined)[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 3; page++) {
    const { entries, nextCursor } = await recentChanges(world.admin, { limit: 1, ...(cursor && { cursor }) });
    titles.push(entries[0]?.records[0]?.title);
    cursor = nextCursor ?? undefined;
  }
  expect(titles).toEqual(['Three', 'Two', 'One']);
});

test('a field that one operation filled and changed again was empty before', async () => {
  const made = await createRecords(world.admin, 'vessel', [{ name: 'Plover' }]);
  const id = made.records[0]?.id ?? '';
  const operation = newOperation('vessel.update');
  for (const code of ['p1', 'p2']) await updateRecords(world.admin, 'vessel', [{ id, set: { code } }], { operation });
  expect((await latest())?.records[0]?.change.fields).toEqual([{ path: 'code', before: null, after: 'p2' }]);
});

test('of a change in nothing but hidden fields a history does not tell either', async () => {
  const made = await createRecords(world.admin, 'vessel', [{ name: 'Curlew', code: 'c1' }]);
  const id = made.records[0]?.id ?? '';
  for (const set of [{ code: 'c2' }, { name: 'Curlew II', code: 'c3' }, { code: 'c4' }]) {
    await updateRecords(world.admin, 'vessel', [{ id, set }]);
  }
  const blind = await world.as({ ...shippedRoles.manager, key: 'blind', hiddenFields: { vessel: ['code'] } });
  const versions = async (context: typeof world.admin) =>
    (await recordHistory(context, 'vessel', { id })).entries.map(({ version }) => version);
  expect(await versions(world.admin)).toEqual([4, 3, 2, 1]);
  expect(await versions(blind)).toEqual([3, 1]);
  const { entries } = await timelineOf(blind, 'vessel', { id });
  expect(entries).toHaveLength(2);
});

test.each(['0000-01-01T00:00:00Z', '2026-13-01T00:00:00Z', 'yesterday'])('a timeline before %s is refused', (at) => {
  const before = { at, kind: 'change', id: 1 };
  expect(timelineInput.safeParse({ id: '01890a5d-ac96-774b-bcce-b302099a8057', before }).success).toBe(false);
});
