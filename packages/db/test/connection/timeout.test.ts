import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { open } from './open.ts';

const idle = sql`show idle_in_transaction_session_timeout`;
const atStart = sql`select name from pg_settings where source = 'client' and name like '%timeout'`;

describe('where a limit is set', () => {
  test.each([false, true])('a statement that takes too long is ended (through a pooler: %s)', async (pooled) => {
    const db = await open({ statementTimeoutMs: 100, pooled });
    const slow = sql`select pg_sleep(1), ${'a'}::text`;
    await expect(db.rows(slow)).rejects.toMatchObject({ code: '57014' });
    await expect(db.objects(slow)).rejects.toMatchObject({ code: '57014' });
    await expect(db.transaction((tx) => tx.rows(slow))).rejects.toMatchObject({ code: '57014' });
    expect(await db.rows(idle)).toEqual([['200ms']]);
    expect(await db.transaction((tx) => tx.rows(idle))).toEqual([['200ms']]);
  });

  test('a pooler is sent none that it would refuse, and its session keeps none', async () => {
    const pooled = await open({ statementTimeoutMs: 100, pooled: true });
    expect(await pooled.rows(atStart)).toEqual([]);
    expect(await pooled.client`show statement_timeout`).toEqual([{ statement_timeout: '0' }]);
    const direct = await open({ statementTimeoutMs: 100 });
    expect(await direct.rows(sql`select count(*) from (${atStart}) as given`)).toEqual([[2]]);
  });
});

test('without a limit, nothing is ended', async () => {
  const db = await open();
  expect(await db.rows(sql`show statement_timeout`)).toEqual([['0']]);
});
