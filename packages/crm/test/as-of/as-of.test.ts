import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordAsOf, relatedAsOf } from '../../src/as-of/index.ts';
import type { Context } from '../../src/context/index.ts';
import { createField, fieldInput, loadSchema } from '../../src/definitions/index.ts';
import { mergeRecords } from '../../src/merge/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { purgeRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, make, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { vesselValues } from '../kit/vessel-values.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

/** The moment by the clock that the ledger goes by: what follows is later. */
async function moment(): Promise<string> {
  const [row] = await world.db.rows(sql`select to_char(clock_timestamp() at time zone 'utc',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), pg_sleep(0.002)`);
  return row?.[0] as string;
}

const then = (object: string, id: string, at: string, context: Context = world.admin) =>
  recordAsOf(context, object, { id, at });

/** The record as it stands, but for when it says that it changed: there the transaction began, while the ledger has the statement. */
async function standing(object: string, id: string) {
  const { updatedAt: _, deletedAt: __, ...record } = await read(world.admin, object, id);
  return record;
}

const namesThen = async (id: string, at: string, from = 'vessel', field = 'custom.relation') =>
  (await relatedAsOf(world.admin, 'company', { id, at, from, field })).items.map((item) => item['name']);

test('a record of every field type is what it was: before it was made, after, in the trash, and back', async () => {
  const companies = await make(world.admin, 'company', { name: 'Alder' }, { name: 'Birch' });
  const users = [world.admin.actor.userId, (await world.as(shippedRoles.member)).actor.userId] as const;
  const values = vesselValues(users, companies as [string, string]);
  const value = (at: 0 | 1) => Object.fromEntries(Object.entries(values).map(([key, pair]) => [key, pair[at]]));
  const before = await moment();
  const id = await makeOne(world.admin, 'vessel', { name: 'Heron', custom: value(0) });
  const first = { at: await moment(), record: await standing('vessel', id) };
  await change(world.admin, 'vessel', id, { name: 'Egret', custom: value(1) });
  const second = { at: await moment(), record: await standing('vessel', id) };
  await trash(world.admin, 'vessel', id);
  const third = { at: await moment(), record: await standing('vessel', id) };
  await restore(world.admin, 'vessel', id);
  await change(world.admin, 'vessel', id, { name: 'Crane', custom: value(0) });
  expect(await then('vessel', id, before)).toMatchObject({
    life: 'absent',
    record: { name: null, deletedAt: null, custom: { emails: [], relationId: null } },
  });
  expect(await then('vessel', id, first.at)).toMatchObject({ life: 'live', record: first.record });
  expect(await then('vessel', id, second.at)).toMatchObject({ life: 'live', record: second.record });
  const trashed = await then('vessel', id, third.at);
  expect(trashed).toMatchObject({ life: 'trash', record: third.record });
  const trashedAt = String(trashed.record.deletedAt);
  expect(second.at < trashedAt && trashedAt < third.at).toBe(true);
  const now = await standing('vessel', id);
  expect(await then('vessel', id, await moment())).toMatchObject({ life: 'live', record: now });
});

test('what it pointed to is called as it was then, in the trash by now or not', async () => {
  const [alder = '', birch = ''] = await make(world.admin, 'company', { name: 'Alder' }, { name: 'Birch' });
  const id = await makeOne(world.admin, 'vessel', { name: 'Heron', custom: { relationId: alder } });
  const at = await moment();
  await change(world.admin, 'company', alder, { name: 'Alder & Sons' });
  await change(world.admin, 'vessel', id, { custom: { relationId: birch } });
  await trash(world.admin, 'company', alder);
  const { record, titles } = await then('vessel', id, at);
  expect(record.custom['relationId']).toBe(alder);
  expect(titles[alder]).toEqual({ object: 'company', title: 'Alder' });
});

test('related lists are what they were: what came, left, was made or put in the trash since', async () => {
  const [alder = '', birch = ''] = await make(world.admin, 'company', { name: 'Alder' }, { name: 'Birch' });
  const vessel = (name: string, relationId: string) => ({ name, custom: { relationId, relations: [relationId] } });
  const [stays = '', leaves = '', goes = '', comes = '', comesBack = ''] = await make(
    world.admin,
    'vessel',
    vessel('stays', alder),
    vessel('leaves', alder),
    vessel('goes', alder),
    vessel('comes', birch),
    vessel('comes back', alder),
  );
  const note = await makeOne(world.admin, 'note', { body: 'Met them', links: [alder] });
  await trash(world.admin, 'vessel', comesBack);
  const at = await moment();
  await change(world.admin, 'vessel', stays, { name: 'stays, renamed' });
  await change(world.admin, 'vessel', leaves, { custom: { relationId: birch, relations: [birch] } });
  await trash(world.admin, 'vessel', goes);
  await change(world.admin, 'vessel', comes, { custom: { relationId: alder, relations: [alder, birch] } });
  await restore(world.admin, 'vessel', comesBack);
  await make(world.admin, 'vessel', vessel('made later', alder));
  await change(world.admin, 'note', note, { links: [birch] });
  for (const field of ['custom.relation', 'custom.relations']) {
    expect(await namesThen(alder, at, 'vessel', field), field).toEqual(['goes', 'leaves', 'stays']);
    expect(await namesThen(birch, at, 'vessel', field), field).toEqual(['comes']);
    const now = await namesThen(alder, await moment(), 'vessel', field);
    expect(now, field).toEqual(['made later', 'comes back', 'comes', 'stays, renamed']);
  }
  const notes = { id: alder, from: 'note', field: 'links' };
  expect((await relatedAsOf(world.admin, 'company', { ...notes, at })).items.map(({ id }) => id)).toEqual([note]);
  expect((await relatedAsOf(world.admin, 'company', { ...notes, at: await moment() })).items).toEqual([]);
});

test('related lists come page by page, with their number', async () => {
  const alder = await makeOne(world.admin, 'company', { name: 'Alder' });
  const ids = await make(
    world.admin,
    'vessel',
    ...Array.from({ length: 5 }, (_, n) => ({ name: `Vessel ${n}`, custom: { relationId: alder } })),
  );
  const at = await moment();
  for (const id of ids) await change(world.admin, 'vessel', id, { custom: { relationId: null } });
  const query = { id: alder, at, from: 'vessel', field: 'custom.relation', limit: 2 };
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await relatedAsOf(world.admin, 'company', { ...query, ...(cursor && { cursor }) });
    expect(page.count).toBe(5);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([...ids].reverse());
});

test('a merge and its undo are seen through', async () => {
  const [keep = '', other = ''] = await make(world.admin, 'company', { name: 'Alder' }, { name: 'Alder Ltd' });
  await make(world.admin, 'vessel', { name: 'Heron', custom: { relationId: other } });
  const apart = await moment();
  const { operationId } = await mergeRecords(world.admin, 'company', { keep, merge: [other] });
  const together = await moment();
  await undoOperation(world.admin, { operationId });
  expect([await namesThen(keep, apart), await namesThen(other, apart)]).toEqual([[], ['Heron']]);
  expect([await namesThen(keep, together), await namesThen(other, together)]).toEqual([['Heron'], []]);
  expect((await then('company', other, together)).life).toBe('trash');
});

test('a field that was made later says so', async () => {
  const id = await makeOne(world.admin, 'company', { name: 'Alder' });
  const at = await moment();
  await createField(world.admin, {
    object: 'company',
    field: fieldInput.parse({ key: 'berth', type: 'text', label: 'Berth' }),
  });
  const context = { ...world.admin, schema: await loadSchema(world.db) };
  await change(context, 'company', id, { custom: { berth: 'Three' } });
  expect(await then('company', id, at, context)).toMatchObject({
    later: ['custom.berth'],
    record: { custom: { berth: null } },
  });
  expect((await then('company', id, await moment(), context)).later).toEqual([]);
});

test('hidden fields, records out of reach, what is gone for good and times to come are refused', async () => {
  const role: Role = {
    ...shippedRoles.member,
    key: 'narrow',
    objects: { contact: { create: 'own', read: 'own', update: 'own', delete: 'own' } },
    hiddenFields: { company: ['annualRevenue'], vessel: ['custom.relation'] },
  };
  const narrow = await world.as(role);
  const company = await makeOne(world.admin, 'company', {
    name: 'Alder',
    annualRevenue: { minor: 5, currency: 'EUR' },
  });
  const contact = await makeOne(world.admin, 'contact', { firstName: 'Ana', companyId: company });
  const at = await moment();
  await change(world.admin, 'company', company, { annualRevenue: null });
  expect((await then('company', company, at, narrow)).record).not.toHaveProperty('annualRevenue');
  expect((await refusal(then('contact', contact, at, narrow))).code).toBe('not_found');
  const related = (from: string, field: string) => relatedAsOf(narrow, 'company', { id: company, at, from, field });
  expect((await refusal(related('vessel', 'custom.relation'))).issues).toEqual(['field: unknown_field']);
  expect((await refusal(related('contact', 'firstName'))).issues).toEqual(['field: unknown_field']);
  expect((await related('contact', 'company')).items).toEqual([]);
  await trash(world.admin, 'contact', contact);
  await purgeRecords(world.admin, 'contact', [contact]);
  expect((await refusal(then('contact', contact, at))).code).toBe('not_found');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await expect(then('company', company, tomorrow)).rejects.toThrow('has not come yet');
  await expect(then('company', company, 'yesterday')).rejects.toThrow('Give a time as');
});
