import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explain } from './explain.ts';
import type { Home } from './home.ts';
import { choosePort } from './port.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const START_MS = 120_000;
const LOG_LIMIT = 10 * 1024 * 1024;
/** A dead server's backends may take a moment to go, and a port may be taken between our look and PostgreSQL's. */
const PASSING = /pre-existing shared memory block|could not bind|Address already in use/;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the server on a loopback port and resolves when it takes connections. It gets a session of its own, so that
 * Ctrl-C in the terminal reaches us and not it: we stop it last. Its log is a file, never our pipe: it must survive us.
 * @throws StartupError with PostgreSQL's reason
 */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  account: Account,
  settings: Record<string, string>,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(home.port);
    const { child, said } = launch(home, binaries, account, settings, port);
    const failure = await outcome(home, child, said);
    if (failure === undefined && child.pid !== undefined) return { pid: child.pid, port };
    if (attempt >= 20 || !PASSING.test(failure ?? '')) throw explain('started', home, failure ?? 'no process');
    if (/bind|in use/.test(failure ?? '')) fs.rmSync(home.port, { force: true });
    await wait(250);
  }
}

function launch(home: Home, binaries: Binaries, account: Account, settings: Record<string, string>, port: number) {
  const full = (fs.statSync(home.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  const log = fs.openSync(home.log, full ? 'w' : 'a', 0o600);
  const from = fs.fstatSync(log).size;
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', home.data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...flags], {
    ...account,
    cwd: home.data,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  fs.closeSync(log);
  return { child, said: () => fs.readFileSync(home.log).subarray(from).toString('utf8') };
}

/** Resolves to undefined when the server is ready, else to what it said before it went. */
async function outcome(home: Home, child: ChildProcess, said: () => string): Promise<string | undefined> {
  let gone: string | undefined;
  const fail = (error: Error) => (gone = String(error));
  const exit = () => (gone ??= said());
  child.once('error', fail).once('exit', exit);
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    await wait(20);
    if (gone !== undefined) return gone;
    const note = readPostmasterFile(home);
    if (note?.pid === child.pid && note?.status === 'ready') {
      child.off('exit', exit);
      return undefined;
    }
  }
  child.kill('SIGQUIT');
  await once(child, 'exit');
  return `not ready after ${START_MS / 1000} seconds`;
}
