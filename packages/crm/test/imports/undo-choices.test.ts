import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getImport, previewImportUndo, undoImport } from '../../src/imports/index.ts';
import { createRecords, findRecords, type RecordInput, trashRecords, updateRecords } from '../../src/records/index.ts';
import { overviewUndo } from '../../src/undo/index.ts';
import { read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { csv, run, stopAfter, upload, work } from './kit.ts';

const world = inWorld();
const vessels = async () => (await findRecords(world.admin, 'vessel', { limit: 200 })).items;
const idOf = async (code: string) => (await vessels()).find((one) => one['code'] === code)?.id ?? '';
const edit = (id: string, values: RecordInput) => updateRecords(world.admin, 'vessel', [{ id, set: values }]);

/** Vessels whose name begins so, the youngest first. */
const idsOf = async (name: string) =>
  (await world.db.rows(sql`select id from vessels where starts_with(name, ${name}) order by id desc`)).map(
    ([id]) => id as string,
  );

let nth = 0;

/** An import that changes "Old" and makes "New" and "Other", and someone's changes of the first two since. */
async function importedAndEdited() {
  const { admin } = world;
  nth += 1;
  await createRecords(admin, 'vessel', [
    { name: `Old ${nth}`, code: `o${nth}`, custom: { text: 'first', number: 1, date: '2026-01-01' } },
  ]);
  const id = await upload(
    admin,
    'vessel',
    csv(
      'code,name,text,number,date',
      `o${nth},Old ${nth},second,2,2026-02-02`,
      `n${nth},New,x,9,`,
      `p${nth},Other,y,8,`,
    ),
    () => ({ key: 'code' }),
  );
  expect((await run(world, admin, id)).counts.run).toMatchObject({ create: 2, update: 1 });
  const [old, made] = [await idOf(`o${nth}`), await idOf(`n${nth}`)];
  await edit(old, { custom: { text: 'third', number: 3 } });
  await edit(made, { name: 'New, edited' });
  return { id, old, oldName: `Old ${nth}`, made, other: await idOf(`p${nth}`) };
}

test('before the undo it is told what it does and, by name, what someone has written over since', async () => {
  const { id, old, made } = await importedAndEdited();
  const preview = await previewImportUndo(world.admin, { id });
  expect(preview).toMatchObject({ trashed: 1, restored: 1, more: 0 });
  expect(preview.conflicts).toHaveLength(3);
  expect(preview.conflicts).toEqual(
    expect.arrayContaining([
      { object: 'vessel', id: old, field: 'custom.text', current: 'third', previous: 'first' },
      { object: 'vessel', id: old, field: 'custom.number', current: 3, previous: 1 },
      { object: 'vessel', id: made, field: null, current: 'live', previous: 'trash' },
    ]),
  );
  expect(preview.references[made]).toEqual({ object: 'vessel', title: 'New, edited' });
  expect((await getImport(world.admin, { id })).status).toBe('done');
});

test('all of it stays when nothing is said, and is listed by name afterwards', async () => {
  const { id, old, oldName, made, other } = await importedAndEdited();
  await undoImport(world.admin, { id });
  await work(world);
  const view = await getImport(world.admin, { id });
  expect(view).toMatchObject({ status: 'undone', counts: { undone: 2, left: 3 } });
  expect(view.undoConflicts).toHaveLength(3);
  expect(new Set(view.undoConflicts.map((left) => `${left.id} ${left.field}`))).toEqual(
    new Set([`${old} custom.number`, `${old} custom.text`, `${made} null`]),
  );
  expect([view.references[old]?.title, view.references[made]?.title]).toEqual([oldName, 'New, edited']);
  expect((await read(world.admin, 'vessel', old)).custom).toMatchObject({
    text: 'third',
    number: 3,
    date: '2026-01-01',
  });
  expect((await read(world.admin, 'vessel', made)).deletedAt).toBeNull();
  expect((await read(world.admin, 'vessel', other)).deletedAt).not.toBeNull();
});

test('field by field and record by record it is chosen what is taken back', async () => {
  const { id, old, made } = await importedAndEdited();
  const overwrite = [
    { id: old, field: 'custom.text' },
    { id: made, field: null },
  ];
  await undoImport(world.admin, { id, conflicts: 'keep', overwrite });
  await work(world);
  expect((await read(world.admin, 'vessel', old)).custom).toMatchObject({ text: 'first', number: 3 });
  expect((await read(world.admin, 'vessel', made)).deletedAt).not.toBeNull();
  const { undoConflicts, counts } = await getImport(world.admin, { id });
  expect(undoConflicts.map(({ field }) => field)).toEqual(['custom.number']);
  expect(counts).toMatchObject({ undone: 3, left: 1 });
});

test('all is taken back but for what is to be kept', async () => {
  const { id, old, made } = await importedAndEdited();
  await undoImport(world.admin, { id, conflicts: 'overwrite', keep: [{ id: old, field: 'custom.number' }] });
  await work(world);
  expect((await read(world.admin, 'vessel', old)).custom).toMatchObject({ text: 'first', number: 3 });
  expect((await read(world.admin, 'vessel', made)).deletedAt).not.toBeNull();
});

test('it is refused where that was asked for, and nothing is begun', async () => {
  const { id } = await importedAndEdited();
  const refused = await refusal(undoImport(world.admin, { id, conflicts: 'refuse' }));
  expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('changed again since') });
  expect((await getImport(world.admin, { id })).status).toBe('done');
});

test('a choice that cannot be one is refused', async () => {
  const { id } = await importedAndEdited();
  await expect(undoImport(world.admin, { id, overwrite: [{ id: 'no-id', field: null }] })).rejects.toThrow();
  await expect(undoImport(world.admin, { id, conflicts: 'perhaps' as 'keep' })).rejects.toThrow();
});

test('a worker that takes over the undo goes by what was decided', async () => {
  const { admin } = world;
  const names = Array.from({ length: 450 }, (_, at) => `Ship ${String(at).padStart(3, '0')}`);
  const id = await upload(admin, 'vessel', csv('name', ...names));
  await run(world, admin, id);
  const [first = '', second = ''] = (await idsOf('Ship')).toReversed();
  await edit(first, { custom: { text: 'edited' } });
  await edit(second, { custom: { text: 'edited' } });
  await undoImport(admin, { id, overwrite: [{ id: second, field: null }] });
  // The youngest leave first: these two are in the last chunk.
  await work(world, stopAfter(1));
  expect(await getImport(admin, { id })).toMatchObject({ status: 'undoing' });
  expect((await read(admin, 'vessel', second)).deletedAt).toBeNull();
  await work(world);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'undone', counts: { undone: 449, left: 1 } });
  expect((await read(admin, 'vessel', first)).deletedAt).toBeNull();
  expect((await read(admin, 'vessel', second)).deletedAt).not.toBeNull();
});

test('of many, some are told of in full and the others counted; what someone deleted is no conflict', async () => {
  const { admin } = world;
  const names = Array.from({ length: 230 }, (_, at) => `Boat ${at}`);
  const id = await upload(admin, 'vessel', csv('name', ...names));
  const { operationId } = await run(world, admin, id);
  const ids = await idsOf('Boat');
  const edited = ids.slice(0, 225).map((one) => ({ id: one, set: { custom: { text: 'edited' } } }));
  await updateRecords(admin, 'vessel', edited);
  await trashRecords(admin, 'vessel', ids.slice(225, 227));
  const preview = await previewImportUndo(admin, { id });
  expect(preview).toMatchObject({ trashed: 3, restored: 0 });
  expect(preview.conflicts).toHaveLength(200);
  // The two in the trash are changed as well, and are found to be no conflict only when they are looked at.
  expect(preview.more).toBe(27);
  const all = await overviewUndo(admin, operationId ?? '', { mostTold: 1000, mostSeen: 1000 });
  expect(all).toMatchObject({ trashed: 3, restored: 0, more: 0 });
  expect(all.conflicts).toHaveLength(225);
  await undoImport(admin, { id, conflicts: 'overwrite' });
  await work(world);
  expect(await getImport(admin, { id })).toMatchObject({ status: 'undone', counts: { undone: 228, left: 0 } });
  expect((await vessels()).filter(({ name }) => String(name).startsWith('Boat'))).toEqual([]);
});

test('whoever has accepted an invitation stays and is listed', async () => {
  const { admin } = world;
  const id = await upload(admin, 'member', csv('name,email', 'Ivy,ivy@example.com', 'Jon,jon@example.com'));
  await run(world, admin, id);
  await world.db.rows(sql`update users set is_active = true, password_hash = 'x' where name = 'Ivy'`);
  const preview = await previewImportUndo(admin, { id });
  expect(preview).toMatchObject({ trashed: 1, restored: 0, more: 0 });
  const reason = 'They have accepted the invitation since.';
  expect(preview.conflicts).toEqual([expect.objectContaining({ object: 'user', field: null, reason })]);
  await undoImport(admin, { id, conflicts: 'overwrite' });
  await work(world);
  const view = await getImport(admin, { id });
  expect(view).toMatchObject({ status: 'undone', counts: { undone: 1, left: 1 }, undoConflicts: [{ reason }] });
  expect(Object.values(view.references).map(({ title }) => title)).toEqual(['Ivy']);
});
