import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { dismissDuplicate, keepDuplicates, listDuplicates } from '../../src/duplicates/index.ts';
import { mergeRecords } from '../../src/merge/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { objectOf, type Schema } from '../../src/schema/index.ts';
import { change, make, makeOne, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

// Another test's open transaction anywhere on the server would hold the feed back.
const world = inWorld({ ownServer: true });
const mail = (value: string) => [{ value, label: null, primary: true }];

/** Runs the worker's half until it has seen everything that was written so far. */
async function kept(): Promise<void> {
  const ending = new AbortController();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const run = keepDuplicates({
    db: world.db,
    schema: () => world.schema,
    refresh: async () => {},
    signal: ending.signal,
    onError,
  });
  const [last] = await world.db.rows(sql`select coalesce(max(id), 0) from changes`);
  const reached = async () => {
    const [row] = await world.db.rows(sql`select
      (select split_part(position, '.', 3) from duplicate_progress where subject = '*'),
      (select count(*) from duplicate_progress where subject <> '*' and position is not null),
      (select count(*) from duplicate_progress where subject like 'pairs %')`);
    return row;
  };
  await expect
    .poll(
      async () => {
        const [read, open, done] = (await reached()) ?? [];
        return (Number(read) >= Number(last?.[0]) || Number(read) === 0) && Number(open) === 0 && Number(done) > 3;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  ending.abort();
  await run;
  expect(errors).toEqual([]);
}

/** Runs the worker's half by a schema whose people have a table that is gone, until something comes of it. */
async function keptByOld({ renewed }: { renewed: Schema | undefined }) {
  const gone = { ...objectOf(world.schema, 'contact'), table: 'contacts_of_before' };
  let schema: Schema = { ...world.schema, version: world.schema.version - 1, objects: new Map([['contact', gone]]) };
  let reads = 0;
  const refresh = async () => {
    schema = renewed ?? schema;
    reads += 1;
  };
  const ending = new AbortController();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const run = keepDuplicates({ db: world.db, schema: () => schema, refresh, signal: ending.signal, onError });
  await expect.poll(() => reads, { timeout: 15_000 }).toBe(1);
  ending.abort();
  await run;
  return errors;
}

const pairs = async (object: string, context: Context = world.admin, dismissed = false) =>
  (await listDuplicates(context, { object, limit: 100, dismissed })).items.map(({ records, reasons }) => ({
    ids: records.map(({ id }) => id),
    reasons: reasons.map(({ field, how }) => `${how} ${field}`),
  }));

test('records from before are compared, with the reason', async () => {
  const before = await make(
    world.admin,
    'contact',
    { firstName: 'Ada', lastName: 'Lovelace', emails: mail('ada@example.com') },
    { firstName: 'Lovelace', lastName: 'Ada' },
    { firstName: 'Grace', lastName: 'Hopper', emails: mail('grace@example.com') },
  );
  await kept();
  expect(await pairs('contact')).toEqual([{ ids: before.slice(0, 2), reasons: ['alike name'] }]);
});

test('what is written is followed: a pair comes, changes and goes', async () => {
  const [first = '', second = ''] = await make(
    world.admin,
    'company',
    { name: 'Northwind Traders Ltd', phone: '+442071838750' },
    { name: 'Northwind Tradres', phone: '+44 20 7183 8750' },
  );
  await kept();
  expect(await pairs('company')).toEqual([{ ids: [first, second], reasons: ['same phone', 'alike name'] }]);
  await change(world.admin, 'company', second, { name: 'Contoso', phone: null });
  await kept();
  expect(await pairs('company')).toEqual([]);
});

test('an invented object is compared by the same code; merged, trashed and dismissed pairs are gone', async () => {
  const [one = '', two = '', three = ''] = await make(
    world.admin,
    'vessel',
    ...['Flying Dutchman', 'Flying Dutchmen', 'Dutchman, Flying'].map((name) => ({
      name,
      custom: { date: '1641-05-09', emails: mail('captain@example.com') },
    })),
  );
  await kept();
  const met = await pairs('vessel');
  expect(met.map(({ ids }) => ids.join(' ')).toSorted()).toEqual(
    [`${one} ${two}`, `${one} ${three}`, `${two} ${three}`].toSorted(),
  );
  await dismissDuplicate(world.admin, { object: 'vessel', ids: [three, one] });
  expect(await pairs('vessel')).toHaveLength(2);
  expect((await pairs('vessel', world.admin, true)).map(({ ids }) => ids)).toEqual([[one, three]]);
  // However they change, they were said not to be the same.
  await change(world.admin, 'vessel', three, { name: 'Flying Dutchman' });
  await kept();
  expect(await pairs('vessel')).toHaveLength(2);
  await dismissDuplicate(world.admin, { object: 'vessel', ids: [one, three], dismissed: false });
  expect(await pairs('vessel')).toHaveLength(3);
  await mergeRecords(world.admin, 'vessel', { keep: one, merge: [two] });
  expect((await pairs('vessel')).map(({ ids }) => ids)).toEqual([[one, three]]);
  await trash(world.admin, 'vessel', three);
  expect(await pairs('vessel')).toEqual([]);
});

test('only those who may read both are told, by what they may know of them', async () => {
  const own: Role = {
    ...shippedRoles.member,
    key: 'own',
    records: { create: 'all', read: 'own', update: 'own', delete: 'own' },
  };
  const person = await world.as(own);
  const twin = { phones: ['+442071838751'] };
  const mine = await makeOne(person, 'contact', { firstName: 'Zheng', lastName: 'He', ...twin });
  const theirs = await makeOne(world.admin, 'contact', { firstName: 'Zheng', lastName: 'Hee', ...twin });
  await kept();
  const isTold = async (context: Context) => (await pairs('contact', context)).some(({ ids }) => ids.includes(mine));
  expect(await isTold(world.admin)).toBe(true);
  expect(await isTold(person)).toBe(false);
  expect(await refusal(dismissDuplicate(person, { object: 'contact', ids: [mine, theirs] }))).toMatchObject({
    code: 'not_found',
  });
  const hidden: Role = { ...shippedRoles.member, key: 'hidden', hiddenFields: { contact: ['phones'] } };
  expect(await isTold(await world.as(hidden))).toBe(false);
  const without: Role = { ...shippedRoles.member, key: 'without', hiddenFields: { contact: ['source'] } };
  const told = (await pairs('contact', await world.as(without))).find(({ ids }) => ids.includes(mine));
  expect(told?.reasons).toEqual(['same phones', 'alike name']);
  const viewer = await world.as(shippedRoles.viewer);
  expect(await isTold(viewer)).toBe(true);
  expect((await refusal(dismissDuplicate(viewer, { object: 'contact', ids: [mine, theirs] }))).code).toBe('forbidden');
});

test('pages of the queue go on where the last one ended', async () => {
  const all = await listDuplicates(world.admin, { object: 'contact', limit: 100 });
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listDuplicates(world.admin, { object: 'contact', limit: 1, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ records }) => records.map(({ id }) => id).join(' ')));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(all.items.map(({ records }) => records.map(({ id }) => id).join(' ')));
  expect(seen.length).toBeGreaterThan(1);
});

test('what fails by a schema that is old is tried again by the new one, and is told when it still fails', async () => {
  await kept();
  const mails = mail('old@example.com');
  const ids = await make(
    world.admin,
    'contact',
    { firstName: 'Old', emails: mails },
    { firstName: 'Older', emails: mails },
  );
  expect(await keptByOld({ renewed: undefined })).toMatchObject([{ code: '42P01' }]);
  expect(await keptByOld({ renewed: world.schema })).toEqual([]);
  await kept();
  expect((await pairs('contact')).map((pair) => new Set(pair.ids))).toContainEqual(new Set(ids));
});
