import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { StartupError } from '../startup/error.ts';
import { type Account, giveTo } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explain } from './explain.ts';
import type { Home } from './home.ts';
import { keptSecret } from './kept-secret.ts';
import { requireRoom } from './room.ts';

/** The superuser and the database that `DATABASE_URL` names. */
export const SUPERUSER = 'cardinal';

/**
 * Makes a new cluster in `home.data`: passwords by scram-sha-256, UTF-8, one collation on every platform.
 * It is built beside its place and moved there when it is whole, so that an interrupted first start leaves nothing
 * half-made to trip over.
 * @param durable wait until everything is on disk; tests need not
 */
export function initialize(home: Home, binaries: Binaries, account: Account, durable: boolean): void {
  requireRoom(home.root);
  const password = keptSecret(home.password);
  const making = `${home.data}.new`;
  const passwordFile = `${home.password}.initdb`;
  fs.rmSync(making, { recursive: true, force: true });
  try {
    fs.mkdirSync(making, { mode: 0o700 });
    giveTo(account, making);
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(account, passwordFile);
    const failure = runInitdb(binaries.initdb, account, making, passwordFile, durable);
    if (failure !== undefined) throw explain('set up', home, failure);
    fs.renameSync(making, home.data);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    throw error instanceof StartupError ? error : explain('set up', home, String(error));
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/** Runs initdb; returns what it said when it failed. */
function runInitdb(initdb: string, account: Account, folder: string, passwordFile: string, durable: boolean) {
  const options = [
    '-D',
    folder,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--no-instructions',
  ];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const result = spawnSync(initdb, [...options, ...locale, ...(durable ? [] : ['--no-sync'])], {
    ...account,
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (result.status === 0) return undefined;
  return result.error ? String(result.error) : result.stderr;
}
