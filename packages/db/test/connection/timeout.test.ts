import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/connection/index.ts';
import { createTestDatabase } from '../../src/testing/index.ts';

test('a statement that takes too long is ended, where a limit is set', async () => {
  const database = await createTestDatabase();
  const [limited, free] = [
    connect(database.url, { max: 1, statementTimeoutMs: 100 }),
    connect(database.url, { max: 1 }),
  ];
  try {
    await expect(limited.rows(sql`select pg_sleep(1)`)).rejects.toMatchObject({ code: '57014' });
    expect(await limited.rows(sql`show idle_in_transaction_session_timeout`)).toEqual([['200ms']]);
    expect(await free.rows(sql`show statement_timeout`)).toEqual([['0']]);
  } finally {
    await Promise.all([limited.close(), free.close()]);
    await database.drop();
  }
});
