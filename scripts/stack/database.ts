import { createHome, homeAt, startEmbedded } from '@cardinal/db/embedded';
import { probe } from '@cardinal/db/probe';
import type { Env } from '../env.ts';
import { progress, step } from './progress.ts';
import { explainUnreachable, requireServerVersion } from './server-version.ts';

/** The database that the stack runs on. `stop` ends it when we started it and does nothing when it is somebody's own. */
export interface StackDatabase {
  readonly url: string;
  /** For migrations and LISTEN: past any pooler. */
  readonly directUrl: string;
  stop(): Promise<void>;
  /** Stops it at once; what was committed is recovered at the next start. */
  kill(): void;
}

/**
 * Starts the embedded PostgreSQL, or checks the one that `DATABASE_URL` names.
 * @throws StartupError in one sentence when there is no database to work with
 */
export async function openDatabase(env: Env): Promise<StackDatabase> {
  if (env.databaseUrl === undefined) return openEmbedded(env);
  const url = env.databaseUrl;
  await step(`database: asking ${new URL(url).host}`, async () => requireServerVersion(await ask(url)));
  return { url, directUrl: env.directUrl ?? url, stop: async () => undefined, kill: () => undefined };
}

async function openEmbedded(env: Env): Promise<StackDatabase> {
  createHome(homeAt(env.dataDir));
  const server = await step('database: starting the embedded PostgreSQL', () =>
    startEmbedded(env.dataDir, { onProgress: (what) => progress(`database: ${what}`) }),
  );
  if (server.reused) progress('database: its server was running already');
  return {
    url: server.url,
    directUrl: server.url,
    stop: server.stop,
    kill: () => void process.kill(server.pid, 'SIGQUIT'),
  };
}

async function ask(url: string) {
  try {
    return await probe(url, 10);
  } catch (error) {
    throw explainUnreachable(url, error);
  }
}
