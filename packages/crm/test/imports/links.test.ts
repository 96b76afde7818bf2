import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getImport, importValues } from '../../src/imports/index.ts';
import { createRecords, findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { check, csv, run, saidOf, undo, upload } from './kit.ts';

const world = inWorld();

/** Columns from `first` on go to a field of links. */
const linkFrom =
  (first: number, count: number, field: string) => (guess: { columns: readonly { column: number }[] }) => ({
    columns: [
      ...(guess.columns.filter(({ column }) => column < first) as never[]),
      ...Array.from({ length: count }, (_, at) => ({
        column: first + at,
        field,
        choices: {},
        otherwise: 'wrong' as const,
      })),
    ],
    key: null,
  });

test('notes are linked to records of any object by name, external id or address, one for each column', async () => {
  const { admin } = world;
  const company = await createRecords(admin, 'company', [{ name: 'Mill & Sons', domain: 'mill.example' }]);
  const contact = await createRecords(admin, 'contact', [{ firstName: 'Ada', lastName: 'Low', externalId: 'c-1' }]);
  const vessel = await createRecords(admin, 'vessel', [{ name: 'Aurora' }]);
  const [mill, ada, aurora] = [company, contact, vessel].map(({ records }) => records[0]?.id ?? '');
  const text = csv(
    'note,about,and about',
    'First,mill & sons,c-1',
    'Second,MILL.example,Mill and Sons',
    'Third,Aurora,Ada Low',
    'Fourth,Nobody,',
    'Fifth,,',
  );
  const id = await upload(admin, 'note', text, linkFrom(1, 2, 'links'));
  expect((await getImport(admin, { id })).mapping.columns.map(({ field }) => field)).toEqual([
    'body',
    'links',
    'links',
  ]);
  await check(world, admin, id);
  expect(await saidOf(admin, id)).toEqual({
    1: 'create',
    2: 'wrong: No record is called "Mill and Sons".',
    3: 'create',
    4: 'wrong: No record is called "Nobody".',
    5: 'create',
  });
  await run(world, admin, id);
  const { items } = await findRecords(admin, 'note', { sort: [{ field: 'title', direction: 'asc' }] });
  expect(items.map(({ body, links }) => [body, new Set(links as string[])])).toEqual([
    ['Fifth', new Set()],
    ['First', new Set([mill, ada])],
    ['Third', new Set([aurora, ada])],
  ]);
  expect(await undo(world, admin, id)).toMatchObject({ status: 'undone', counts: { undone: 3 } });
});

test('a name of several objects is left to a person, who sees which is which', async () => {
  const { admin } = world;
  await createRecords(admin, 'company', [{ name: 'Twin' }]);
  const { records } = await createRecords(admin, 'vessel', [{ name: 'Twin' }]);
  const use = records[0]?.id ?? '';
  const text = csv('subject,about', 'Call,Twin');
  const id = await upload(admin, 'task', text, linkFrom(1, 1, 'links'));
  await check(world, admin, id);
  expect(await saidOf(admin, id)).toEqual({ 1: 'wrong: 2 are called "Twin". Choose one of them under Values.' });
  const { values } = await importValues(admin, { id, column: 1, limit: 10 });
  expect(values[0]?.candidates.map(({ title }) => title)).toEqual(['Twin (company)', 'Twin (vessel)']);
  const chosen = await upload(admin, 'task', text, (guess) => {
    const { columns, key } = linkFrom(1, 1, 'links')(guess);
    return { key, columns: columns.map((one) => (one.column === 1 ? { ...one, choices: { twin: { use } } } : one)) };
  });
  await run(world, admin, chosen);
  const { items } = await findRecords(admin, 'task', {});
  expect(items.map(({ links }) => links)).toEqual([[use]]);
});

test('a row that finds its record adds links to those that are there', async () => {
  const { admin } = world;
  const { records } = await createRecords(admin, 'company', [{ name: 'Standing' }, { name: 'Added' }]);
  const [standing = '', added = ''] = records.map(({ id }) => id);
  await createRecords(admin, 'vessel', [{ name: 'Linked', externalId: 'v1', custom: { recordLinks: [standing] } }]);
  const id = await upload(admin, 'vessel', csv('id,record links', 'v1,Added'));
  await run(world, admin, id);
  const { items } = await findRecords(admin, 'vessel', { filter: { where: { externalId: { eq: 'v1' } } } });
  expect(new Set(items[0]?.custom.recordLinks as string[])).toEqual(new Set([standing, added]));
});

test('members come with their job title, which is in the ledger; one that is too long makes its row wrong', async () => {
  const { admin } = world;
  const text = csv('name,title,email', 'Gro Lie,Head of Sales,gro@example.com', `Odd Lie,${'x'.repeat(121)},`);
  const id = await upload(admin, 'member', text);
  await check(world, admin, id);
  expect(await saidOf(admin, id)).toEqual({
    1: 'create',
    2: 'wrong: Use at most 120 characters for the job title.',
  });
  await run(world, admin, id);
  const rows = await world.db.rows(sql`select u.name, p.job_title, c.diff -> 'jobTitle' ->> 1 from users u
    join profiles p on p.user_id = u.id join changes c on c.record_id = u.id`);
  expect(rows).toEqual([['Gro Lie', 'Head of Sales', 'Head of Sales']]);
});
