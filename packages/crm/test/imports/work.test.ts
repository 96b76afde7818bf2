import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  cancelImport,
  checkImport,
  getImport,
  importRows,
  importValues,
  listImports,
  receiveImport,
  setImportMapping,
  startImport,
  undoImport,
} from '../../src/imports/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findRecords, trashRecords, updateRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { bytes, check, csv, run, saidOf, undo, upload, work } from './kit.ts';

const world = inWorld();
const many = (count: number, prefix: string) =>
  csv(
    'external_id,name,employees',
    ...Array.from({ length: count }, (_, at) => `${prefix}${at},${prefix} ${at},${at}`),
  );

test('a key updates what is there, adds to sets, leaves alone what empty cells say nothing of', async () => {
  const { admin } = world;
  const first = csv(
    'id,first_name,last_name,email_work,phone_home,company',
    'c1,Ada,Low,Ada@Example.com,+1 415 555 0132,Mill',
    'c2,Bo,Ek,bo@example.com,,Mill',
  );
  const id = await upload(admin, 'contact', first);
  expect(await run(world, admin, id)).toMatchObject({ counts: { run: { create: 2 }, also: { company: 1 } } });
  const before = await findRecords(admin, 'contact', { sort: [{ field: 'externalId', direction: 'asc' }] });
  expect(before.items[0]).toMatchObject({
    emails: [{ value: 'ada@example.com', label: 'work', primary: true }],
    phones: [{ value: '+14155550132', label: 'home', primary: true }],
  });
  const second = csv(
    'id,first_name,last_name,email_work,phone_home,company',
    'c1,,Lovelace,ada@example.org,,',
    'c1,Adah,,,,',
    'c3,Cy,,,,MILL',
  );
  const next = await upload(admin, 'contact', second);
  await check(world, admin, next);
  expect(await saidOf(admin, next)).toEqual({
    1: 'update',
    2: 'update: Row 1 has the same external id. This one changes what that one made.',
    3: 'create',
  });
  await run(world, admin, next);
  const after = await findRecords(admin, 'contact', { sort: [{ field: 'externalId', direction: 'asc' }] });
  expect(after.items[0]).toMatchObject({
    name: 'Adah Lovelace',
    companyId: before.items[0]?.companyId,
    emails: [
      { value: 'ada@example.com', label: 'work', primary: true },
      { value: 'ada@example.org', primary: false },
    ],
  });
  expect(after.items[2]?.companyId).toBe(before.items[0]?.companyId);
  await undo(world, admin, next);
  const undone = await findRecords(admin, 'contact', { sort: [{ field: 'externalId', direction: 'asc' }] });
  const plain = (items: readonly object[]) => items.map((item) => ({ ...item, version: 0, updatedAt: '' }));
  expect(plain(undone.items)).toEqual(plain(before.items));
});

test('records that share an e-mail address are matched by it, and skipped when told so', async () => {
  const { admin } = world;
  await createRecords(admin, 'contact', [
    { firstName: 'Di', emails: [{ value: 'di@example.com', label: null, primary: true }] },
  ]);
  const text = csv('first name,e-mail', 'Diana,DI@example.com', 'Ed,ed@example.com', 'Eddy,ed@example.com');
  const id = await upload(admin, 'contact', text, () => ({ key: 'emails', onMatch: 'skip' }));
  const view = await run(world, admin, id);
  expect(view.counts.run).toEqual({ create: 1, update: 0, skip: 2, wrong: 0 });
  expect(Object.values(await saidOf(admin, id))).toEqual([
    'skip: This contact is there already.',
    'create',
    'skip: Row 2 has the same e-mails.',
  ]);
});

test('undoing keeps what someone has changed since, and says where', async () => {
  const { admin } = world;
  const id = await upload(admin, 'company', many(30, 'kept'));
  await run(world, admin, id);
  const { items } = await findRecords(admin, 'company', { search: 'kept', limit: 100 });
  await updateRecords(admin, 'company', [{ id: items[0]?.id ?? '', set: { name: 'Renamed' } }]);
  await trashRecords(admin, 'company', [items[1]?.id ?? '']);
  const view = await undo(world, admin, id);
  expect(view).toMatchObject({ status: 'undone', counts: { undone: 28 } });
  expect(view.undoConflicts).toEqual([{ object: 'company', id: items[0]?.id, field: null, reason: null }]);
  expect((await findRecords(admin, 'company', { search: 'kept' })).items).toEqual([]);
  await expect(undoImport(admin, { id })).rejects.toThrow('There is nothing to undo');
});

test('a run that is cancelled stops, and what it wrote can be undone', async () => {
  const { admin } = world;
  const id = await upload(admin, 'company', many(20, 'stop'));
  await check(world, admin, id);
  await startImport(admin, { id });
  await cancelImport(admin, { id });
  await work(world);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'cancelled' });
  expect((await findRecords(admin, 'company', { search: 'stop' })).items).toEqual([]);
  await expect(cancelImport(admin, { id })).rejects.toThrow('nothing to cancel');
});

test('a worker that is asked to stop hands the rest to another; nothing is lost or doubled', async () => {
  const { admin } = world;
  const id = await upload(admin, 'company', many(1500, 'hand'));
  await check(world, admin, id);
  await startImport(admin, { id });
  const stopping = new AbortController();
  const watch = setInterval(() => {
    void getImport(admin, { id }).then(({ progress }) => (progress?.done ?? 0) > 0 && stopping.abort());
  }, 5);
  await work(world, stopping.signal);
  clearInterval(watch);
  const halfway = await getImport(admin, { id });
  expect(halfway.status).toBe('running');
  expect(halfway.progress?.done).toBeLessThan(1500);
  await work(world);
  const done = await getImport(admin, { id });
  expect(done).toMatchObject({ status: 'done', counts: { run: { create: 1500 } } });
  const [row] = await world.db.rows(sql`select count(*), count(distinct r.record_id), count(distinct c.operation_id)
    from import_rows r join changes c on c.record_id = r.record_id where r.import_id = ${id}::uuid`);
  expect(row).toEqual([1500, 1500, 1]);
});

test('what changed between the dry run and the run makes its row wrong, and no other', async () => {
  const { admin } = world;
  const id = await upload(
    admin,
    'company',
    csv('name,domain', 'One,one.example', 'Two,two.example', 'Three,three.example'),
    () => ({ key: null }),
  );
  await check(world, admin, id);
  await createRecords(admin, 'company', [{ name: 'First', domain: 'two.example' }]);
  await startImport(admin, { id });
  await work(world);
  expect(await saidOf(admin, id)).toEqual({
    1: 'create',
    2: 'wrong: Another company has this domain already.',
    3: 'create',
  });
});

test('whoever loses the permission midway is stopped, with the reason', async () => {
  const member = await world.as(shippedRoles.member);
  const id = await upload(member, 'company', many(10, 'lose'));
  await check(world, member, id);
  await startImport(member, { id });
  await world.db.rows(sql`update profiles set role = 'viewer' where user_id = ${member.actor.userId}::uuid`);
  await work(world);
  const view = await getImport(world.admin, { id });
  expect(view).toMatchObject({ status: 'failed', error: 'The role Read-only may not import files. Ask an admin.' });
  expect((await findRecords(world.admin, 'company', { search: 'lose' })).items).toEqual([]);
});

test('who may not import, or not this, is refused; imports are their own', async () => {
  const viewer = await world.as(shippedRoles.viewer);
  const member = await world.as(shippedRoles.member);
  const manager = await world.as(shippedRoles.manager);
  const file = () => bytes(csv('name', 'X'));
  await expect(receiveImport(viewer, { object: 'company', fileName: 'x.csv' }, file())).rejects.toThrow(
    'may not import files',
  );
  await expect(receiveImport(manager, { object: 'member', fileName: 'x.csv' }, file())).rejects.toThrow(
    'may not manage members',
  );
  await expect(receiveImport(manager, { object: 'nothing', fileName: 'x.csv' }, file())).rejects.toThrow(
    'no object called',
  );
  const id = await receiveImport(member, { object: 'company', fileName: 'x.csv' }, file());
  for (const attempt of [getImport, checkImport, startImport, cancelImport, undoImport]) {
    await expect(attempt(manager, { id })).rejects.toThrow('There is no such import.');
  }
  await expect(importRows(manager, { id, cursor: 0, limit: 1 })).rejects.toThrow('There is no such import.');
  await expect(importValues(manager, { id, column: 0, limit: 1 })).rejects.toThrow('There is no such import.');
  expect((await listImports(manager, { limit: 10 })).map((one) => one.id)).not.toContain(id);
  expect((await listImports(world.admin, { limit: 100 })).map((one) => one.id)).toContain(id);
  await run(world, member, id);
  await expect(undoImport(member, { id })).rejects.toThrow('the role Member may not. Ask an admin.');
});

test('a mapping that does not fit the file or the object is refused at its place', async () => {
  const { admin } = world;
  const id = await upload(admin, 'company', csv('name,city', 'A,B'));
  const { mapping } = await getImport(admin, { id });
  const column = (field: string, at = 0) => ({ column: at, field, choices: {}, otherwise: 'wrong' as const });
  const refusal = async (change: Partial<typeof mapping>) =>
    await setImportMapping(admin, { id, mapping: { ...mapping, ...change } }).then(
      () => undefined,
      (error: { issues: { path: unknown[]; message: string }[] }) =>
        error.issues.map(({ path, message }) => [path.slice(1).join('.'), message].join(': ')),
    );
  expect(await refusal({ columns: [column('nonsense')] })).toEqual([
    'columns.0: Companies have no field "nonsense" that a column can go to.',
  ]);
  expect(await refusal({ columns: [column('name'), column('name', 1)] })).toEqual([
    'columns.1: Two columns go to Name. Choose one.',
  ]);
  expect(await refusal({ columns: [column('name', 9)] })).toEqual(['columns.0: The file has no such column.']);
  expect(await refusal({ key: 'domain' })).toEqual([
    'key: Rows can be matched by a column that goes to a unique field or to e-mails.',
  ]);
  expect(await refusal({ template: { field: 'name', text: '{town}' } })).toEqual([
    'template.text: The file has no column "town".',
  ]);
  expect(await refusal({ constants: { status: 'gone' } })).toEqual(['constants.status: Choose a value for status.']);
  await expect(startImport(admin, { id })).rejects.toThrow('Check the file first');
});
