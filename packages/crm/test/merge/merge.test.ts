import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { mergeRecords, previewMerge } from '../../src/merge/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { getRecord, purgeRecords, titles } from '../../src/records/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { entryOf } from '../kit/ledger.ts';
import { change, make, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const mail = (value: string, primary: boolean) => ({ value, label: null, primary });

/** Every value of every record that is not bookkeeping, in the trash or not, to hold states against each other. */
async function state(object: string, ids: readonly string[]) {
  const rows = await Promise.all(
    ids.map(async (id) => {
      const [row] = await world.db.objects<Record<string, unknown>>(
        sql`select * from ${sql.identifier(world.schema.objects.get(object)?.table ?? '')} where id = ${id}::uuid`,
      );
      const { version, updated_at, deleted_at, ...rest } = row ?? {};
      expect([version, updated_at]).not.toContain(undefined);
      const labelled = await world.db.rows(
        sql`select field_id, position, value, is_primary from labelled_values where record_id = ${id}::uuid order by 1, 2`,
      );
      const links = await world.db.rows(sql`select to_id from record_links where from_id = ${id}::uuid order by 1`);
      const relations = await world.db.rows(
        sql`select field_id, to_id from relation_links where from_id = ${id}::uuid order by 1, 2`,
      );
      return { ...rest, inTrash: deleted_at !== null, labelled, links, relations };
    }),
  );
  return rows;
}

describe('contacts', () => {
  test('values, sets and everything that leads to them become those of one', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'Acme' });
    const [kept = '', other = ''] = await make(
      world.admin,
      'contact',
      { firstName: 'Ada', lastName: 'Byron', emails: [mail('ada@example.com', true)] },
      {
        firstName: 'Ada',
        lastName: 'Lovelace',
        jobTitle: 'Analyst',
        companyId: company,
        externalId: 'X-7',
        emails: [mail('ada@example.com', true), mail('countess@example.com', false)],
      },
    );
    const deal = await makeOne(world.admin, 'deal', { name: 'Engine', primaryContactId: other });
    const [note = '', both = ''] = await make(
      world.admin,
      'note',
      { body: 'About her', links: [other] },
      { body: 'About both', links: [other, kept] },
    );
    const gone = await makeOne(world.admin, 'deal', { name: 'Gone', primaryContactId: other });
    await trash(world.admin, 'deal', gone);

    const preview = await previewMerge(world.admin, 'contact', { keep: kept, merge: [other] });
    expect(preview.refusal).toBeNull();
    expect(preview.records.map(({ id }) => id)).toEqual([kept, other]);
    const proposed = Object.fromEntries(preview.fields.map(({ path, proposed }) => [path, proposed]));
    expect(proposed).toMatchObject({ lastName: kept, jobTitle: other, company: other, emails: 'unite', owner: kept });
    expect(preview.moves).toEqual([
      { object: 'deal', field: 'primaryContact', count: 2 },
      { object: 'note', field: 'links', count: 2 },
    ]);

    const { operationId, records } = await mergeRecords(world.admin, 'contact', {
      keep: kept,
      merge: [other],
      values: { lastName: other },
    });
    expect(records).toEqual([
      { id: kept, version: 2 },
      { id: other, version: 2 },
    ]);
    expect(await read(world.admin, 'contact', kept)).toMatchObject({
      version: 2,
      name: 'Ada Lovelace',
      jobTitle: 'Analyst',
      companyId: company,
      externalId: 'X-7',
      emails: [mail('ada@example.com', true), mail('countess@example.com', false)],
    });
    expect(await read(world.admin, 'deal', deal)).toMatchObject({ primaryContactId: kept, version: 2 });
    expect(await read(world.admin, 'deal', gone)).toMatchObject({ primaryContactId: kept });
    expect(await read(world.admin, 'note', note)).toMatchObject({ links: [kept] });
    expect(await read(world.admin, 'note', both)).toMatchObject({ links: [kept] });

    const entry = await entryOf(world, operationId);
    expect(entry).toMatchObject({ kind: 'contact.merge', actorId: world.admin.actor.userId, undoes: null });
    const told = entry?.changes.map(({ object, recordId, action }) => `${action} ${object} ${recordId}`);
    expect(told?.toSorted()).toEqual(
      [
        `update deal ${deal}`,
        `update deal ${gone}`,
        `update note ${note}`,
        `update note ${both}`,
        `trash contact ${other}`,
        `update contact ${kept}`,
      ].toSorted(),
    );
  });

  test('an old id leads to the kept record, through a chain, and after the old one is purged', async () => {
    const [first = '', second = '', third = ''] = await make(
      world.admin,
      'contact',
      { firstName: 'One' },
      { firstName: 'Two' },
      { firstName: 'Three' },
    );
    await mergeRecords(world.admin, 'contact', { keep: second, merge: [first] });
    const again = await mergeRecords(world.admin, 'contact', { keep: third, merge: [second] });
    expect((await getRecord(world.admin, 'contact', { id: first })).record).toMatchObject({ id: third });
    expect((await getRecord(world.admin, 'contact', { id: first, fields: ['firstName'] })).record.id).toBe(third);
    expect(await refusal(change(world.admin, 'contact', first, { firstName: 'New' }))).toMatchObject({
      code: 'not_found',
      message: `This contact was merged into another. Use that one: its id is ${third}.`,
    });
    await purgeRecords(world.admin, 'contact', [first]);
    expect((await getRecord(world.admin, 'contact', { id: first })).record.id).toBe(third);
    await undoOperation(world.admin, { operationId: again.operationId });
    expect((await getRecord(world.admin, 'contact', { id: first })).record.id).toBe(second);
    expect((await getRecord(world.admin, 'contact', { id: second })).record).toMatchObject({
      id: second,
      deletedAt: null,
    });
  });

  test('one who may not read the kept record is not told of it', async () => {
    const own: Role = {
      ...shippedRoles.member,
      key: 'own',
      records: { create: 'all', read: 'own', update: 'own', delete: 'own' },
    };
    const person = await world.as(own);
    const theirs = await makeOne(world.admin, 'contact', { firstName: 'Theirs', ownerId: person.actor.userId });
    const hidden = await makeOne(world.admin, 'contact', { firstName: 'Hidden' });
    await mergeRecords(world.admin, 'contact', { keep: hidden, merge: [theirs] });
    // They read what was theirs, in the trash, and nothing of the other.
    expect((await getRecord(person, 'contact', { id: theirs })).record.id).toBe(theirs);
    const { message } = await refusal(change(person, 'contact', theirs, { firstName: 'New' }));
    expect(message).not.toContain(hidden);
  });
});

describe('undo', () => {
  test('takes everything back; undoing that merges again', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'Shipping' });
    const [kept = '', other = ''] = await make(
      world.admin,
      'vessel',
      { name: 'Kept', custom: { multiEnum: ['red'], relations: [company] } },
      {
        name: 'Other',
        code: 'V-1',
        custom: { multiEnum: ['blue'], emails: [mail('o@example.com', true)], number: 7, relationId: company },
      },
    );
    const task = await makeOne(world.admin, 'task', { title: 'Paint', links: [other] });
    const all = async () => [...(await state('vessel', [kept, other])), ...(await state('task', [task]))];
    const before = await all();
    const { operationId } = await mergeRecords(world.admin, 'vessel', { keep: kept, merge: [other] });
    expect(await read(world.admin, 'vessel', kept)).toMatchObject({
      code: 'V-1',
      custom: { multiEnum: ['blue', 'red'], number: 7, relationId: company, relations: [company] },
    });
    const after = await all();
    expect(after).not.toEqual(before);
    expect(await refusal(restore(world.admin, 'vessel', other))).toEqual({
      code: 'conflict',
      message: 'This vessel was merged into another. Undo the merge to bring it back.',
      issues: ['ids.0: merged'],
    });

    expect(await previewUndo(world.admin, { operationId })).toMatchObject({ changed: 3, conflicts: [] });
    const undo = await undoOperation(world.admin, { operationId });
    expect(await all()).toEqual(before);
    expect((await getRecord(world.admin, 'vessel', { id: other })).record.id).toBe(other);
    expect(await entryOf(world, undo.operationId)).toMatchObject({ kind: 'vessel.undo', undoes: operationId });

    const redo = await undoOperation(world.admin, { operationId: undo.operationId });
    expect(await all()).toEqual(after);
    expect((await getRecord(world.admin, 'vessel', { id: other })).record.id).toBe(kept);

    await undoOperation(world.admin, { operationId: redo.operationId });
    expect(await all()).toEqual(before);
    expect((await getRecord(world.admin, 'vessel', { id: other })).record.id).toBe(other);
  });

  test('what was changed since is a conflict, the rest goes back', async () => {
    const [kept = '', other = ''] = await make(
      world.admin,
      'vessel',
      { name: 'Conflict' },
      { name: 'Conflicting', code: 'V-2', custom: { number: 1 } },
    );
    const { operationId } = await mergeRecords(world.admin, 'vessel', { keep: kept, merge: [other] });
    await change(world.admin, 'vessel', kept, { custom: { number: 2 } });
    expect((await refusal(undoOperation(world.admin, { operationId }))).code).toBe('conflict');
    await undoOperation(world.admin, { operationId, conflicts: 'keep' });
    expect(await read(world.admin, 'vessel', kept)).toMatchObject({ code: null, custom: { number: 2 } });
    expect(await read(world.admin, 'vessel', other)).toMatchObject({ id: other, code: 'V-2', deletedAt: null });
  });

  test('is refused once what was merged is gone for good', async () => {
    const [kept = '', other = ''] = await make(world.admin, 'vessel', { name: 'Stays' }, { name: 'Goes' });
    const { operationId } = await mergeRecords(world.admin, 'vessel', { keep: kept, merge: [other] });
    await purgeRecords(world.admin, 'vessel', [other]);
    expect((await refusal(undoOperation(world.admin, { operationId }))).message).toContain('deleted for good');
  });
});

describe('what is refused', () => {
  test('inputs that make no sense, at their place', async () => {
    const [one = '', two = '', three = ''] = await make(
      world.admin,
      'vessel',
      { name: 'A' },
      { name: 'B' },
      { name: 'C' },
    );
    const merging = (values: Record<string, string>) =>
      refusal(mergeRecords(world.admin, 'vessel', { keep: one, merge: [two], values }));
    expect(await merging({ name: three })).toMatchObject({ issues: ['values.name: invalid'] });
    expect(await merging({ name: 'unite' })).toMatchObject({ issues: ['values.name: invalid'] });
    expect(await merging({ nothing: two })).toMatchObject({ issues: ['values.nothing: unknown_field'] });
    expect(await merging({ createdAt: two })).toMatchObject({ issues: ['values.createdAt: derived'] });
    expect(await refusal(mergeRecords(world.admin, 'vessel', { keep: one, merge: [one] }))).toMatchObject({
      issues: ['merge: duplicate'],
    });
    const [stage] = await world.db.rows(sql`select id from stages limit 1`);
    const setting = mergeRecords(world.admin, 'stage', { keep: String(stage?.[0]), merge: [one] });
    expect(await refusal(setting)).toMatchObject({ issues: ['object: invalid'] });
    await change(world.admin, 'vessel', two, { name: 'B, changed' });
    const stale = mergeRecords(world.admin, 'vessel', { keep: one, merge: [two], versions: { [one]: 1, [two]: 1 } });
    expect((await refusal(stale)).code).toBe('stale');
    await trash(world.admin, 'vessel', two);
    expect((await refusal(mergeRecords(world.admin, 'vessel', { keep: one, merge: [two] }))).code).toBe('not_found');
    expect((await refusal(previewMerge(world.admin, 'vessel', { keep: one, merge: [two] }))).code).toBe('not_found');
  });

  test('what the person may not change, delete, or have changed', async () => {
    const member = await world.as(shippedRoles.member);
    const viewer = await world.as(shippedRoles.viewer);
    const [kept = '', mine = '', foreign = ''] = await make(
      member,
      'vessel',
      { name: 'Kept' },
      { name: 'Mine' },
      { name: 'Foreign', ownerId: world.admin.actor.userId },
    );
    const merging = (context: typeof member, merge: string[]) =>
      refusal(mergeRecords(context, 'vessel', { keep: kept, merge }));
    expect(await merging(viewer, [mine])).toMatchObject({ code: 'forbidden' });
    expect((await refusal(previewMerge(viewer, 'vessel', { keep: kept, merge: [mine] }))).code).toBe('forbidden');
    expect(await merging(member, [foreign])).toMatchObject({ code: 'forbidden' });
    expect((await previewMerge(member, 'vessel', { keep: kept, merge: [foreign] })).refusal).toContain('delete');

    await make(world.admin, 'note', { body: 'Secret', links: [mine] });
    const noNotes: Role = {
      ...shippedRoles.admin,
      key: 'noNotes',
      objects: { note: { create: 'none', read: 'all', update: 'none', delete: 'none' } },
    };
    const person = await world.as(noNotes);
    const words = 'Merging this would change notes that you may not change. Ask someone who may.';
    expect(await merging(person, [mine])).toMatchObject({ code: 'forbidden', message: words });
    expect(await previewMerge(person, 'vessel', { keep: kept, merge: [mine] })).toMatchObject({ refusal: words });
    expect(await read(world.admin, 'vessel', mine)).toMatchObject({ id: mine, deletedAt: null });
  });

  test('a hidden field stays as it is and is not told; a read-only one stays', async () => {
    const [kept = '', other = ''] = await make(
      world.admin,
      'vessel',
      { name: 'Plain' },
      { name: 'Rich', custom: { number: 5, percent: 9 } },
    );
    const role: Role = {
      ...shippedRoles.admin,
      key: 'narrow',
      hiddenFields: { vessel: ['custom.number'] },
      readonlyFields: { vessel: ['custom.percent'] },
    };
    const person = await world.as(role);
    const preview = await previewMerge(person, 'vessel', { keep: kept, merge: [other] });
    expect(preview.records.every(({ custom }) => !('number' in custom))).toBe(true);
    expect(preview.fields.map(({ path }) => path)).not.toContain('custom.percent');
    const { operationId } = await mergeRecords(person, 'vessel', { keep: kept, merge: [other] });
    expect(await read(world.admin, 'vessel', kept)).toMatchObject({ custom: { number: null, percent: null } });
    await undoOperation(person, { operationId });
    expect(await read(world.admin, 'vessel', other)).toMatchObject({ id: other, deletedAt: null });
  });
});

test('companies that lead to each other', async () => {
  const [kept = '', child = ''] = await make(world.admin, 'company', { name: 'Group' }, { name: 'Group Ltd' });
  await change(world.admin, 'company', child, { parentId: kept });
  const grandchild = await makeOne(world.admin, 'company', { name: 'Branch', parentId: child });
  const { operationId } = await mergeRecords(world.admin, 'company', { keep: kept, merge: [child] });
  expect(await read(world.admin, 'company', kept)).toMatchObject({ parentId: null });
  expect(await read(world.admin, 'company', grandchild)).toMatchObject({ parentId: kept });
  await undoOperation(world.admin, { operationId });
  expect(await read(world.admin, 'company', grandchild)).toMatchObject({ parentId: child });
  await change(world.admin, 'company', child, { parentId: null });
  await change(world.admin, 'company', kept, { parentId: child });
  await mergeRecords(world.admin, 'company', { keep: kept, merge: [child] });
  expect(await read(world.admin, 'company', kept)).toMatchObject({ parentId: null });
});

test('a unique value moves over, back, and is free for others', async () => {
  const [kept = '', other = ''] = await make(
    world.admin,
    'company',
    { name: 'New', domain: null },
    { name: 'Old', domain: 'old.example' },
  );
  const { operationId } = await mergeRecords(world.admin, 'company', { keep: kept, merge: [other] });
  expect(await read(world.admin, 'company', kept)).toMatchObject({ domain: 'old.example' });
  await undoOperation(world.admin, { operationId });
  expect(await read(world.admin, 'company', kept)).toMatchObject({ domain: null });
  expect(await read(world.admin, 'company', other)).toMatchObject({ domain: 'old.example' });
});

test('a deal’s stage comes with its pipeline', async () => {
  const pipeline = await makeOne(world.admin, 'pipeline', { name: 'Renewals' });
  const stage = await makeOne(world.admin, 'stage', {
    name: 'Won',
    pipelineId: pipeline,
    outcome: 'won',
    probability: 100,
  });
  const [kept = '', other = '', below = ''] = await make(
    world.admin,
    'deal',
    { name: 'A' },
    { name: 'B', stageId: stage },
    { name: 'C', stageId: stage },
  );
  const { operationId } = await mergeRecords(world.admin, 'deal', {
    keep: kept,
    merge: [other],
    values: { stage: other },
  });
  expect(await read(world.admin, 'deal', kept)).toMatchObject({ stageId: stage, pipelineId: pipeline, status: 'won' });
  // It comes to the top of its new column, as any deal that moves there.
  const positionOf = async (id: string) => String((await read(world.admin, 'deal', id))['position']);
  expect((await positionOf(kept)) < (await positionOf(below))).toBe(true);
  await undoOperation(world.admin, { operationId });
  expect(await read(world.admin, 'deal', kept)).toMatchObject({ status: 'open' });
});

test('titles of what was merged are those of nothing', async () => {
  const [kept = '', other = ''] = await make(world.admin, 'vessel', { name: 'Title' }, { name: 'Titled' });
  await mergeRecords(world.admin, 'vessel', { keep: kept, merge: [other] });
  expect(await titles(world.admin, 'vessel', [kept, other])).toEqual({ [kept]: { object: 'vessel', title: 'Title' } });
});
