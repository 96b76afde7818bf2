import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { ConflictError, ForbiddenError } from '../../src/errors/index.ts';
import { inviteMembers } from '../../src/members/index.ts';
import { getPreference, preferencesUnder, setPreference, setPreferenceInput } from '../../src/preferences/index.ts';
import { inWorld } from '../sessions/world.ts';

const { db, setUpAs, as } = inWorld();
let ada: Context;
let grace: Context;
beforeAll(async () => {
  ada = as((await setUpAs('ada@example.com')).userId, 'admin');
  grace = as((await inviteMembers(ada, [{ firstName: 'Grace' }]))[0]?.id ?? '', 'member');
});

test("a preference is its owner's alone, and null forgets it", async () => {
  const value = { columns: ['name', 'owner'], widths: { name: 240 } };
  await setPreference(ada, { key: 'table.companies', value });
  await setPreference(ada, { key: 'ui.theme', value: 'dark' });
  await setPreference(ada, { key: 'ui.theme', value: 'light' });
  expect(await getPreference(ada, { key: 'table.companies' })).toEqual(value);
  expect(await getPreference(grace, { key: 'table.companies' })).toBeNull();
  expect(await preferencesUnder(ada, 'ui.')).toEqual({ 'ui.theme': 'light' });
  await setPreference(ada, { key: 'ui.theme', value: null });
  expect(await preferencesUnder(ada, 'ui.')).toEqual({});
});

test('values that JSON has and Postgres reads differently come back as they were', async () => {
  for (const value of ['"', 'null', '', 0, false, [], [null], { a: { b: [1.5, 'é', '\u2028'] } }]) {
    await setPreference(ada, { key: 'odd', value });
    expect(await getPreference(ada, { key: 'odd' })).toEqual(value);
  }
});

test('a value that is nested without end is refused with a word', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(setPreferenceInput.safeParse({ key: 'deep', value: nested(50) }).success).toBe(true);
  for (const depth of [51, 20_000]) {
    const { error } = setPreferenceInput.safeParse({ key: 'deep', value: nested(depth) });
    expect(error?.issues).toMatchObject([{ path: ['value'], message: 'Nest a preference at most 50 deep.' }]);
  }
});

test.each([
  [{ key: 'Table columns', value: 1 }, 'key'],
  [{ key: 'a'.repeat(1000), value: 1 }, 'key'],
  [{ key: '__proto__', value: 1 }, 'key'],
  [{ key: 'big', value: 'x'.repeat(65 * 1024) }, 'value'],
  [{ key: 'nul', value: { deep: ['a\0'] } }, 'value'],
  [{ key: 'half', value: ['a\ud800'] }, 'value'],
  [{ key: 'half', value: { '\udc00': 1 } }, 'value'],
  [{ key: 'fn', value: () => 1 }, 'value'],
])('%o is refused at its field', (input, field) => {
  expect(setPreferenceInput.safeParse(input).error?.issues[0]?.path[0]).toBe(field);
});

test('there is an end to how many, and what is there can still be changed', async () => {
  await db().rows(sql`insert into preferences (user_id, key, value)
    select ${grace.actor.userId}::uuid, 'k' || n, '1' from generate_series(1, 1000) n`);
  await expect(setPreference(grace, { key: 'one.more', value: 1 })).rejects.toThrow(ConflictError);
  await setPreference(grace, { key: 'k7', value: 2 });
  expect(await getPreference(grace, { key: 'k7' })).toBe(2);
});

test('there is an end to how much they hold, and to what goes along with every page', async () => {
  const linus = as((await inviteMembers(ada, [{ firstName: 'Linus' }]))[0]?.id ?? '', 'member');
  const set = (key: string, bytes: number) => setPreference(linus, { key, value: 'x'.repeat(bytes) });
  await set('ui.a', 10_000);
  await expect(set('ui.b', 10_000)).rejects.toThrow(ConflictError);
  await set('ui.a', 16_000);
  for (let at = 0; at < 16; at++) await set(`k${at}`, 63 * 1024);
  await expect(set('k16', 63 * 1024)).rejects.toThrow(ConflictError);
  await set('k3', 10);
  await set('k16', 63 * 1024);
});

test('the operator at the command line has none', async () => {
  await expect(setPreference(as(null, 'admin'), { key: 'a', value: 1 })).rejects.toThrow(ForbiddenError);
});
