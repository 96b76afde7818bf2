import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { ForbiddenError } from '../../src/errors/index.ts';
import { readWorkspace, updateWorkspace, updateWorkspaceInput } from '../../src/workspace/index.ts';
import { inWorld } from '../sessions/world.ts';

const { db, setUpAs, as } = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = as((await setUpAs('ada@example.com')).userId, 'admin');
});

test('an admin changes what is given, and the ledger knows it', async () => {
  const change = updateWorkspaceInput.parse({ currency: 'eur', country: 'de', timeZone: 'Europe/Berlin' });
  const expected = { name: 'Acme', currency: 'EUR', country: 'DE', timeZone: 'Europe/Berlin' };
  expect(await updateWorkspace(admin, change)).toEqual(expected);
  expect(await readWorkspace(db())).toEqual(expected);
  const rows = () => db().rows(sql`select diff from changes where object = 'workspace' order by id desc`);
  expect((await rows())[0]).toEqual([
    { currency: ['USD', 'EUR'], country: ['US', 'DE'], timeZone: ['UTC', 'Europe/Berlin'] },
  ]);
  const count = (await rows()).length;
  await updateWorkspace(admin, change);
  expect(await rows()).toHaveLength(count);
});

test.each(['+05:30', ' -08:00', 'Mars/Olympus'])('%s is no time zone', (timeZone) => {
  expect(updateWorkspaceInput.safeParse({ timeZone }).success).toBe(false);
});

test.each(['manager', 'member', 'viewer'] as const)('a %s may not', async (role) => {
  await expect(updateWorkspace(as(null, role), { name: 'Mine' })).rejects.toThrow(ForbiddenError);
});
