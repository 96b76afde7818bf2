import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { createRecords, updateRecords } from '../../src/records/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
type Mode = 'refuse' | 'keep' | 'overwrite';
const undo = (context: Context, { operationId }: { operationId: string }, conflicts: Mode = 'refuse') =>
  undoOperation(context, { operationId, conflicts });
const text = async (id: string) => (await read(world.admin, 'vessel', id)).custom.text;
const setText = (id: string, value: string) => change(world.admin, 'vessel', id, { custom: { text: value } });

describe('an undo', () => {
  test('of an undo that overwrote gives the value back to whoever wrote it', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Mine', custom: { text: 'a' } });
    const first = await setText(id, 'b');
    const second = await setText(id, 'c');
    const overwriting = await undo(world.admin, first, 'overwrite');
    expect(await text(id)).toBe('a');
    await undo(world.admin, overwriting);
    expect(await text(id)).toBe('c');
    expect((await refusal(undo(world.admin, first))).code).toBe('conflict');
    await undo(world.admin, second);
    expect(await text(id)).toBe('b');
  });

  test('is refused for what has been undone already, is unknown, or left nothing', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Once' });
    const done = await setText(id, 'b');
    await undo(world.admin, done);
    expect((await refusal(undo(world.admin, done))).message).toMatch(/undone already/);
    const unknown = await refusal(undo(world.admin, { operationId: id }));
    expect(unknown.code).toBe('not_found');
  });

  test('finds the operation however its id is spelt', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Loud' });
    const { operationId } = await setText(id, 'b');
    expect(await previewUndo(world.admin, { operationId: operationId.toUpperCase() })).toMatchObject({ changed: 1 });
    await undo(world.admin, { operationId: operationId.toUpperCase() });
    expect(await text(id)).toBeNull();
  });

  test('happens once when two people ask for it at the same time', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Race' });
    const done = await setText(id, 'b');
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => undo(world.admin, done, 'keep')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read(world.admin, 'vessel', id)).toMatchObject({ version: 3 });
  });

  test('is told beforehand without waiting for whoever is at work on the record', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Busy' });
    const { operationId } = await setText(id, 'b');
    await world.db.transaction(async (tx) => {
      await tx.rows(sql`select 1 from vessels where id = ${id}::uuid for update`);
      expect(await previewUndo(world.admin, { operationId })).toMatchObject({ changed: 1, conflicts: [] });
    });
  });

  test('tells beforehand what stands in its way, and keeps it when asked', async () => {
    const [one, two] = (await make(world.admin, 'vessel', { name: 'A' }, { name: 'B' })) as [string, string];
    const both = await updateRecords(
      world.admin,
      'vessel',
      [one, two].map((id) => ({ id, set: { custom: { text: 'b', number: 1 } } })),
    );
    await setText(two, 'c');
    const preview = await previewUndo(world.admin, { operationId: both.operationId });
    const conflict = { object: 'vessel', id: two, field: 'custom.text', current: 'c', previous: null };
    const references = { [two]: { object: 'vessel', title: 'B' } };
    expect(preview).toEqual({ changed: 2, conflicts: [conflict], references });
    expect((await refusal(undo(world.admin, both))).message).toMatch(/A record was changed again/);
    expect(await undo(world.admin, both, 'keep')).toMatchObject({ changed: 2, conflicts: [conflict] });
    expect((await read(world.admin, 'vessel', two)).custom).toMatchObject({ text: 'c', number: null });
    expect((await read(world.admin, 'vessel', one)).custom).toMatchObject({ text: null, number: null });
  });

  test('brings back e-mails, links, money and addresses as they were', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'Linked' });
    const custom = {
      emails: ['a@example.com', 'b@example.com'],
      recordLinks: [company],
      currency: { minor: 100, currency: 'EUR' },
      address: { street: null, city: 'Kiel', state: null, postalCode: null, country: null },
    };
    const id = await makeOne(world.admin, 'vessel', { name: 'Full', custom });
    const before = await read(world.admin, 'vessel', id);
    const emptied = { emails: [], recordLinks: null, currency: null, address: null };
    await undo(world.admin, await change(world.admin, 'vessel', id, { custom: emptied }));
    expect((await read(world.admin, 'vessel', id)).custom).toEqual(before.custom);
  });

  test('of a creation is refused once someone has edited what was made, and trashes it otherwise', async () => {
    const made = await createRecords(world.admin, 'vessel', [{ name: 'A' }, { name: 'B' }]);
    const [one, two] = made.records.map(({ id }) => id) as [string, string];
    await setText(two, 'edited');
    expect((await refusal(undo(world.admin, made))).code).toBe('conflict');
    const done = await undo(world.admin, made, 'keep');
    expect(done.conflicts).toEqual([{ object: 'vessel', id: two, field: null, current: 'live', previous: 'trash' }]);
    expect((await read(world.admin, 'vessel', one)).deletedAt).not.toBeNull();
    expect((await read(world.admin, 'vessel', two)).deletedAt).toBeNull();
  });

  test('that would take a unique value from its new holder is refused', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'A', code: 'held' });
    const freed = await change(world.admin, 'vessel', id, { code: null });
    await make(world.admin, 'vessel', { name: 'B', code: 'held' });
    expect(await refusal(undo(world.admin, freed))).toMatchObject({
      code: 'conflict',
      issues: [`records.${id}.code: duplicate`],
    });
  });
});

describe('what must be true of an object stays true', () => {
  test('a task that is done keeps its time', async () => {
    const id = await makeOne(world.admin, 'task', { title: 'A' });
    const begun = await change(world.admin, 'task', id, { status: 'in_progress' });
    await change(world.admin, 'task', id, { status: 'done' });
    await undo(world.admin, begun, 'overwrite');
    expect(await read(world.admin, 'task', id)).toMatchObject({ status: 'todo', completedAt: null });
  });

  test('a contact keeps a name', async () => {
    const id = await makeOne(world.admin, 'contact', { firstName: 'Ada' });
    const married = await change(world.admin, 'contact', id, { lastName: 'Lovelace' });
    await change(world.admin, 'contact', id, { firstName: null });
    expect((await refusal(undo(world.admin, married))).message).toMatch(/Keep a first or a last name/);
    expect((await read(world.admin, 'contact', id)).name).toBe('Lovelace');
  });

  test('a pipeline with deals stays, though its creation is undone', async () => {
    const pipeline = await createRecords(world.admin, 'pipeline', [{ name: 'Used' }]);
    const pipelineId = pipeline.records[0]?.id;
    await make(world.admin, 'stage', { name: 'Only', pipelineId });
    await make(world.admin, 'deal', { name: 'In it', pipelineId });
    expect((await refusal(undo(world.admin, pipeline))).message).toMatch(/has 1 deal\./);
  });

  test('one operation that made a pipeline, its stage and a deal is undone and redone as a whole', async () => {
    const operation = { id: crypto.randomUUID(), kind: 'pipeline.setUp' };
    const inOne = async (object: string, input: Record<string, unknown>) =>
      (await createRecords(world.admin, object, [input], { operation })).records[0]?.id;
    const pipelineId = await inOne('pipeline', { name: 'Whole' });
    const stageId = await inOne('stage', { name: 'Only', pipelineId });
    const dealId = (await inOne('deal', { name: 'Whole', stageId })) as string;
    const undone = await undo(world.admin, { operationId: operation.id });
    expect(undone).toMatchObject({ changed: 3, conflicts: [] });
    expect((await read(world.admin, 'deal', dealId)).deletedAt).not.toBeNull();
    await undo(world.admin, undone);
    expect(await read(world.admin, 'deal', dealId)).toMatchObject({ deletedAt: null, stageId });
  });
});

describe('an undo needs the permission to write what it restores', () => {
  const readOnly: Role = { ...shippedRoles.manager, key: 'readOnly', readonlyFields: { vessel: ['code'] } };
  const blind: Role = { ...shippedRoles.manager, key: 'blind', hiddenFields: { vessel: ['code'] } };
  const ownOnly: Role = {
    ...shippedRoles.manager,
    key: 'ownOnly',
    records: { create: 'all', read: 'own', update: 'own', delete: 'own' },
  };

  test('of the object, of each record, and of each field', async () => {
    const [viewer, member] = await Promise.all([world.as(shippedRoles.viewer), world.as(shippedRoles.member)]);
    const made = await createRecords(world.admin, 'vessel', [{ name: 'A', code: 'p1' }]);
    const id = made.records[0]?.id as string;
    const changed = await change(world.admin, 'vessel', id, { code: 'p2' });
    expect((await refusal(undo(viewer, changed))).code).toBe('forbidden');
    expect((await refusal(undo(await world.as(readOnly), changed))).message).toMatch(/may see Code, and not change it/);
    const hidden = await refusal(undo(await world.as(blind), changed));
    expect(hidden.message).toMatch(/fields that you may not see/);
    const preview = await refusal(previewUndo(await world.as(blind), { operationId: changed.operationId }));
    expect(preview.code).toBe('forbidden');
    const foreign = await refusal(undo(await world.as(ownOnly), changed));
    expect(foreign.message).toMatch(/records that you may not see/);
    expect((await refusal(undo(member, made, 'overwrite'))).code).toBe('forbidden');
    expect((await read(world.admin, 'vessel', id)).code).toBe('p2');
  });
});

test('what was purged is left out', async () => {
  const made = await createRecords(world.admin, 'vessel', [{ name: 'A' }, { name: 'B' }]);
  await world.db.rows(sql`delete from records where id = ${made.records[0]?.id}::uuid`);
  expect(await undo(world.admin, made)).toMatchObject({ changed: 1, conflicts: [] });
});

test('an undo of a trash brings everything back, in the ledger as an operation that undoes it', async () => {
  const ids = await make(world.admin, 'vessel', { name: 'A' }, { name: 'B' });
  const trashed = await trash(world.admin, 'vessel', ...ids);
  const { operationId } = await undo(world.admin, trashed);
  const [operation] = await world.db.rows(sql`select kind, undoes from operations where id = ${operationId}::uuid`);
  expect(operation).toEqual(['vessel.undo', trashed.operationId]);
});

describe('an undo tells nothing of fields that one may not know of', () => {
  const stagesIn = async () => (await listPipelines(world.admin))[0]?.stages ?? [];
  const blindTo = (...deal: string[]) => world.as({ ...shippedRoles.manager, key: 'blind', hiddenFields: { deal } });

  test('where the rules have something against it', async () => {
    const pipelineId = (await stagesIn())[0]?.pipelineId;
    const left = await makeOne(world.admin, 'stage', { name: 'Left', pipelineId, order: 9 });
    const id = await makeOne(world.admin, 'deal', { name: 'Oak', stageId: left });
    const stageId = (await stagesIn())[0]?.id;
    const { operationId } = await change(world.admin, 'deal', id, { stageId });
    await trash(world.admin, 'stage', left);
    const { conflicts } = await previewUndo(world.admin, { operationId });
    expect(conflicts).toMatchObject([{ field: 'stage', previous: left, reason: expect.any(String) }]);
    expect((await refusal(previewUndo(await blindTo('stage', 'stageSince', 'status'), { operationId }))).code).toBe(
      'forbidden',
    );
  });

  test('where they follow from others', async () => {
    const [first, second] = await stagesIn();
    const won = (await stagesIn()).find(({ outcome }) => outcome === 'won');
    const id = await makeOne(world.admin, 'deal', { name: 'Elm', stageId: first?.id });
    const { operationId } = await change(world.admin, 'deal', id, { stageId: won?.id });
    await change(world.admin, 'deal', id, { stageId: second?.id });
    const told = async (context: Context) =>
      (await previewUndo(context, { operationId })).conflicts.map(({ field }) => field ?? '');
    expect(await told(world.admin)).toEqual(expect.arrayContaining(['stage', 'stageSince']));
    expect(await told(await blindTo('stageSince'))).toEqual(['stage']);
  });
});
