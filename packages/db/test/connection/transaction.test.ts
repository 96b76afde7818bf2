import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/connection/index.ts';
import { createTestDatabase } from '../../src/testing/index.ts';

test('a transaction that a deadlock ends is run again, and both succeed', async () => {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 2 });
  try {
    await db.rows(sql`create table counters (id int primary key, value int not null)`);
    await db.rows(sql`insert into counters values (1, 0), (2, 0)`);
    let runs = 0;
    const addInOrder = (first: number, second: number) =>
      db.transaction(async (tx) => {
        runs += 1;
        await tx.rows(sql`update counters set value = value + 1 where id = ${first}`);
        await tx.rows(sql`select pg_sleep(0.2)`);
        await tx.rows(sql`update counters set value = value + 1 where id = ${second}`);
      });
    await Promise.all([addInOrder(1, 2), addInOrder(2, 1)]);
    expect(await db.rows(sql`select value from counters order by id`)).toEqual([[2], [2]]);
    expect(runs).toBe(3);
  } finally {
    await db.close();
    await database.drop();
  }
});

test('what fails is rolled back and not run again', async () => {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 1 });
  try {
    await db.rows(sql`create table rows (id int)`);
    const failing = db.transaction(async (tx) => {
      await tx.rows(sql`insert into rows values (1)`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.rows(sql`select count(*) from rows`)).toEqual([[0]]);
  } finally {
    await db.close();
    await database.drop();
  }
});
