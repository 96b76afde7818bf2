import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { walled } from '../../src/connection/index.ts';
import { open } from './open.ts';

test.each([false, true])(
  'what no transaction may hold runs alone and without a limit (through a pooler: %s)',
  async (pooled) => {
    const db = await open({ statementTimeoutMs: 200, pooled, max: 1 });
    await db.rows(sql`create table slow_${sql.raw(String(pooled))} as select n from generate_series(1, 3) n`);
    const table = sql.raw(`slow_${pooled}`);
    await db.rows(sql`create function ${table}_key(int) returns int immutable language plpgsql
    as $$ begin perform pg_sleep(0.1); return $1; end $$`);
    await db.alone(sql`create index concurrently ${table}_n on ${table} (${table}_key(n))`);
    await expect(db.rows(sql`select pg_sleep(1)`)).rejects.toMatchObject({ code: '57014' });
    await expect(db.alone(sql`select 1 / 0`)).rejects.toMatchObject({ code: '22012' });
    await expect(db.rows(sql`select pg_sleep(1)`)).rejects.toMatchObject({ code: '57014' });
  },
);

test('nothing runs alone within a transaction, or behind the wall', async () => {
  const db = await open();
  await expect(db.transaction((tx) => tx.alone(sql`select 1`))).rejects.toThrow('transaction');
  await expect(walled(db).alone(sql`select 1`)).rejects.toThrow('wall');
});
