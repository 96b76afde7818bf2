import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/connection/index.ts';
import { open } from './open.ts';

/** What a person who composes filters sends: each a text of its own, each twice. */
async function sendShapes(db: Database, count: number): Promise<void> {
  for (let shape = 0; shape < count; shape += 1) {
    const columns = sql.raw(Array.from({ length: 5 }, (_, at) => `$1::int + ${shape * at}`).join(', '));
    const query = sql`select ${sql.param(shape)}::int, ${columns}`;
    for (let round = 0; round < 2; round += 1) await db.rows(query);
  }
}

test('thousands of filters leave a bounded number of prepared statements on a connection', async () => {
  const db = await open();
  await sendShapes(db, 3000);
  const [[count] = []] = await db.rows(sql`select count(*) from pg_prepared_statements
    where statement like '%+ 0%'`);
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThanOrEqual(200);
});

test('a statement that comes again and again is planned once', async () => {
  const db = await open();
  for (let round = 0; round < 20; round += 1) await db.rows(sql`select ${round}::int as hot`);
  const prepared = await db.rows(sql`select generic_plans + custom_plans from pg_prepared_statements
    where statement like '%as hot'`);
  expect(prepared).toEqual([[19]]);
});

test('a pooler’s sessions get no prepared statements, unless the address asks for them', async () => {
  const db = await open({ pooled: true });
  await sendShapes(db, 10);
  expect(await db.rows(sql`select count(*) from pg_prepared_statements`)).toEqual([[0]]);
});

test('a transaction with plans from before a column changed its type is run again', async () => {
  const db = await open({ max: 1 });
  await db.rows(sql`create table changing (id int, value text)`);
  await db.rows(sql`insert into changing values (1, 'a')`);
  const read = () =>
    db.transaction(async (tx) => [
      await tx.rows(sql`select value from changing`),
      await tx.rows(sql`select value, id from changing`),
    ]);
  for (let round = 0; round < 3; round += 1) await read();
  await db.rows(sql`alter table changing drop column value`);
  await db.rows(sql`alter table changing add column value numeric default 7`);
  expect(await read()).toEqual([[[7]], [[7, 1]]]);
});
