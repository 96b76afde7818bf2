import { createHome, homeAt, startEmbedded } from '@cardinal/db/embedded';
import { type DatabaseAddress, databaseAt, requireServer } from '@cardinal/db/startup';
import type { Env } from '../env.ts';
import { progress, step } from './progress.ts';

/** The database that the stack runs on. `stop` ends it when we started it and does nothing when it is somebody's own. */
export interface StackDatabase {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
  /** Stops it at once; what was committed is recovered at the next start. */
  kill(): void;
}

/**
 * Starts the embedded PostgreSQL, or checks the one that `DATABASE_URL` names.
 * @throws StartupError in one sentence when there is no database to work with
 */
export async function openDatabase(env: Env): Promise<StackDatabase> {
  const address = env.database;
  if (!address) return openEmbedded(env);
  await step(`database: asking ${new URL(address.url).host}`, () => requireServer(address));
  return { address, stop: async () => undefined, kill: () => undefined };
}

async function openEmbedded(env: Env): Promise<StackDatabase> {
  createHome(homeAt(env.dataDir));
  const server = await step('database: starting the embedded PostgreSQL', () =>
    startEmbedded(env.dataDir, { onProgress: (what) => progress(`database: ${what}`) }),
  );
  if (server.reused) progress('database: its server was running already');
  return {
    address: databaseAt(server.url),
    stop: server.stop,
    kill: () => void process.kill(server.pid, 'SIGQUIT'),
  };
}
