import { connect } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDemoSignIns, seedDemo } from '../../src/seed/index.ts';
import { hashPassword } from '../../src/sessions/password.ts';

test('the demo workspace is made once, whole, with open, won and lost deals', async () => {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 1 });
  try {
    const first = await seedDemo(database.url);
    expect(first.seeded).toBe(true);
    expect(first.signIns.map(({ role }) => role)).toEqual(['admin', 'manager', 'member', 'viewer']);
    const count = async () => (await db.rows(sql`select count(*) from changes`))[0]?.[0];
    const changes = await count();
    const statuses = await db.rows(sql`select status, count(*) > 20 from deals group by 1 order by 1`);
    expect(statuses).toEqual([
      ['lost', true],
      ['open', true],
      ['won', true],
    ]);
    const names = await db.rows(sql`select count(*) = count(distinct name) from deals`);
    expect(names).toEqual([[true]]);
    expect(await seedDemo(database.url)).toEqual({ seeded: false, signIns: first.signIns });
    expect(await count()).toBe(changes);
  } finally {
    await db.close();
    await database.drop();
  }
});

test('a demo account is open until its password is another or it is deactivated', async () => {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 1 });
  const open = async () => (await openDemoSignIns(database.url)).map(({ role }) => role);
  try {
    expect(await open()).toEqual([]);
    await seedDemo(database.url);
    expect(await open()).toEqual(['admin', 'manager', 'member', 'viewer']);
    const hash = await hashPassword('of my own');
    await db.rows(sql`update users set password_hash = ${hash} where email = 'admin@cardinal.test'`);
    await db.rows(sql`update users set is_active = false where email = 'viewer@cardinal.test'`);
    expect(await open()).toEqual(['manager', 'member']);
    expect((await seedDemo(database.url)).signIns.map(({ role }) => role)).toEqual(['manager', 'member']);
  } finally {
    await db.close();
    await database.drop();
  }
});
