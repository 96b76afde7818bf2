import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importValues, startImport } from '../../src/imports/index.ts';
import { checkRows } from '../../src/imports/plan/check.ts';
import { loadReadingPlan } from '../../src/imports/plan/load.ts';
import { planRows } from '../../src/imports/plan/planner.ts';
import { readImport } from '../../src/imports/stored.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { check, csv, upload, work } from './kit.ts';

const world = inWorld();
/** Sees and touches their own records only. */
const ownOnly: Role = {
  ...shippedRoles.member,
  key: 'ownOnly',
  name: 'Own only',
  records: { create: 'all', read: 'own', update: 'own', delete: 'own' },
};

test('two imports at once that name the same new company make one', async () => {
  const { admin } = world;
  const file = (prefix: string) =>
    csv('first name,company', ...Array.from({ length: 40 }, (_, at) => `${prefix} ${at},Twice Named ${at % 4}`));
  const ids = await Promise.all(['Ada', 'Bo'].map((prefix) => upload(admin, 'contact', file(prefix))));
  for (const id of ids) await check(world, admin, id);
  for (const id of ids) await startImport(admin, { id });
  // Each takes one of the two jobs.
  await Promise.all([work(world), work(world)]);
  const { items } = await findRecords(admin, 'company', {
    search: 'Twice Named',
    sort: [{ field: 'name', direction: 'asc' }],
  });
  expect(items.map(({ name }) => name)).toEqual([0, 1, 2, 3].map((at) => `Twice Named ${at}`));
  const contacts = await findRecords(admin, 'contact', { limit: 200 });
  expect(contacts.items).toHaveLength(80);
  expect(new Set(contacts.items.map(({ companyId }) => companyId))).toEqual(new Set(items.map(({ id }) => id)));
});

test('rows find nothing that the importer may not see: not by name, not by e-mail, not by a unique field', async () => {
  const clerk = await world.as(ownOnly);
  const emails = (value: string) => [{ value, label: null, primary: true }];
  const ownerId = clerk.actor.userId;
  await createRecords(world.admin, 'company', [{ name: 'Hidden Works' }, { name: 'Seen Works', ownerId }]);
  await createRecords(world.admin, 'vessel', [
    { name: 'Hidden', custom: { emails: emails('hidden@example.com') } },
    { name: 'Seen', ownerId, custom: { emails: emails('seen@example.com') } },
  ]);
  const text = csv(
    'name,e-mails,relation',
    'A,hidden@example.com,',
    'B,seen@example.com,',
    'C,,Hidden Works',
    'D,,Hiden Works',
    'E,,Seen Works',
  );
  const id = await upload(clerk, 'vessel', text, ({ columns }) => ({
    columns: columns.map((one) => ({ ...one, otherwise: 'wrong' as const })),
    key: 'custom.emails',
  }));
  const stored = await readImport(world.db, id);
  const plan = await loadReadingPlan(clerk, stored);
  const rows = await world.db.objects<{ line: number; cells: string[]; broken: null }>(
    sql`select line, cells, broken from import_rows where import_id = ${id}::uuid order by line`,
  );
  const checked = await world.db.transaction(async (tx) => {
    const inside = { ...clerk, db: tx };
    const { rows: planned } = await planRows(inside, plan, rows, { seen: new Map() });
    return await checkRows(inside, plan, planned);
  });
  expect(checked.map(({ outcome, issues }) => [outcome, issues[0]?.message])).toEqual([
    ['create', undefined],
    ['update', undefined],
    ['wrong', 'No company is called "Hidden Works".'],
    ['wrong', 'No company is called "Hiden Works".'],
    ['create', undefined],
  ]);
  const column = stored.mapping.columns.find(({ field }) => field === 'custom.relation')?.column ?? -1;
  const { values, options } = await importValues(clerk, { id, column, limit: 50 });
  expect(options?.map(({ title }) => title)).toEqual(['Seen Works']);
  const told = JSON.stringify(values.map(({ match, candidates }) => [match, candidates]));
  expect(told).not.toContain('Hidden');
});

test("a value that someone was told to mean another's record is refused where it is written", async () => {
  const clerk = await world.as(ownOnly);
  const { records } = await createRecords(world.admin, 'company', [{ name: 'Elsewhere' }]);
  const use = records[0]?.id ?? '';
  const id = await upload(clerk, 'vessel', csv('name,relation', 'Stowaway,Anything'), ({ columns }) => ({
    columns: columns.map((one) => (one.field === 'custom.relation' ? { ...one, choices: { anything: { use } } } : one)),
  }));
  // The worker acts with the role that a person has in the table, where this one is not.
  const plan = await loadReadingPlan(clerk, await readImport(world.db, id));
  const row = { line: 1, cells: ['Stowaway', 'Anything'], broken: null };
  const [checked] = await world.db.transaction(async (tx) => {
    const inside = { ...clerk, db: tx };
    return await checkRows(inside, plan, (await planRows(inside, plan, [row], { seen: new Map() })).rows);
  });
  expect(checked).toMatchObject({
    outcome: 'wrong',
    issues: [{ message: 'There is no such company, or you may not see it.' }],
  });
});
