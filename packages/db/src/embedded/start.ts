import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { accountFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import { createHome, type Home, homeAt } from './home.ts';
import { initialize, SUPERUSER } from './initialize.ts';
import { keptSecret } from './kept-secret.ts';
import { startPostmaster } from './postmaster.ts';
import { identify } from './process-identity.ts';
import { settings, THROWAWAY_SETTINGS } from './settings.ts';
import { stopPostmaster } from './stop.ts';
import { findSurvivor } from './survivor.ts';

const DATABASE = 'cardinal';

export interface EmbeddedOptions {
  /** For tests: no waiting for the disk, not safe against a crash. */
  readonly throwaway?: boolean;
  /** Told what happens, in words for a person. */
  readonly onProgress?: (what: string) => void;
}

export interface EmbeddedServer {
  /** The database `cardinal`, as its superuser. */
  readonly url: string;
  readonly home: Home;
  readonly pid: number;
  readonly port: number;
  /** It was running already, left behind by a launcher that was killed. */
  readonly reused: boolean;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL whose files are in `folder` (see {@link homeAt} for where root's go), making it on
 * first use; a server that outlived its launcher is taken over. The caller holds the home (`holdHome`).
 * @throws StartupError with one plain sentence
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { throwaway = false, onProgress = () => undefined } = options;
  const home = homeAt(folder);
  createHome(home);
  const account = accountFor(home);
  const binaries = await findBinaries();
  if (!fs.existsSync(path.join(home.data, 'PG_VERSION'))) {
    onProgress(`making a new database in ${home.root}`);
    initialize(home, binaries, account, !throwaway);
  }
  const survivor = await findSurvivor(home);
  const running =
    survivor ??
    (await startPostmaster(home, binaries, account, { ...settings(), ...(throwaway ? THROWAWAY_SETTINGS : {}) }));
  const startedAt = identify(running.pid)?.startedAt ?? '';
  const stop = () => stopPostmaster(running.pid, startedAt);
  try {
    return { url: await openDatabase(home, running.port), home, ...running, reused: survivor !== undefined, stop };
  } catch (error) {
    if (!survivor) await stop();
    throw error;
  }
}

/** The address of the database `cardinal`, which is created when it is missing. */
async function openDatabase(home: Home, port: number): Promise<string> {
  const sql = postgres(addressOf(home, port, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return addressOf(home, port);
}

/** Where a database of the server on `port` is reached, as its superuser. */
export const addressOf = (home: Home, port: number, database = DATABASE): string =>
  `postgres://${SUPERUSER}:${keptSecret(home.password)}@127.0.0.1:${port}/${database}`;
