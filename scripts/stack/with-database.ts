import { createHome, holderOf, holdHome, homeAt } from '@cardinal/db/embedded';
import type { Env } from '../env.ts';
import { openDatabase, type StackDatabase } from './database.ts';

/**
 * Works on the database and leaves things as they were: an embedded server that a running `pnpm start` owns is used
 * and left running, one that had to be started is stopped again.
 */
export async function withDatabase<T>(env: Env, work: (database: StackDatabase) => Promise<T>): Promise<T> {
  const embedded = env.database === undefined;
  const home = homeAt(env.dataDir);
  if (embedded) createHome(home);
  const shared = embedded && holderOf(home) !== undefined;
  const held = embedded && !shared ? holdHome(home, 'pnpm db') : undefined;
  try {
    const database = await openDatabase(env);
    try {
      return await work(database);
    } finally {
      if (!shared) await database.stop();
    }
  } finally {
    held?.release();
  }
}
