import { onTestFinished } from 'vitest';
import { type ConnectOptions, connect, type Database } from '../../src/connection/connect.ts';
import { createTestDatabase } from '../../src/testing/index.ts';

/** One connection to a database of the test's own; both go when the test ends. */
export async function open(options: ConnectOptions = {}): Promise<Database> {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 1, ...options });
  onTestFinished(async () => {
    await db.close();
    await database.drop();
  });
  return db;
}
