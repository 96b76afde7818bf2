import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { probe } from '../probe/index.ts';
import { errorCode, StartupError } from '../startup/error.ts';
import type { Home } from './home.ts';
import { SUPERUSER } from './initialize.ts';
import { readSecret } from './kept-secret.ts';
import { type PostmasterFile, postmasterFilePath, readPostmasterFile } from './postmaster-file.ts';
import { identify, type ProcessIdentity } from './process-identity.ts';

const PATIENCE_MS = 30_000;

/** A server that outlived the process that started it. */
export interface Survivor {
  readonly pid: number;
  readonly port: number;
}

/**
 * Looks for a server left behind on this home by a launcher that was killed, and clears away what a killed server
 * left behind. Resolves to the survivor once it has proved, over the protocol and with our password, that it serves
 * this very data directory; to undefined when the way is free for a new one.
 */
export async function findSurvivor(home: Home): Promise<Survivor | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const note = readPostmasterFile(home);
    if (!note) return undefined;
    const found = identify(note.pid);
    if (!found) return undefined; // Dead and collected: PostgreSQL itself sees that its note is stale.
    if (found.zombie || !isPostmasterOf(found, home)) return discardNote(home, note, deadline);
    if (await servesUs(home, note)) return { pid: note.pid, port: note.port };
    if (Date.now() > deadline) {
      throw new StartupError(
        `A PostgreSQL (process ${note.pid}) holds ${home.data} and does not answer: stop it with "kill -INT ${note.pid}" and start again.`,
      );
    }
    await wait(100); // It is recovering or shutting down.
  }
}

function isPostmasterOf(found: ProcessIdentity, home: Home): boolean {
  return found.command.includes(home.data);
}

/** Does the server on the noted port take our password and serve our files? */
async function servesUs(home: Home, note: PostmasterFile): Promise<boolean> {
  const password = readSecret(home.password);
  if (password === undefined || note.status !== 'ready') return false;
  try {
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${note.port}/postgres`;
    return (await probe(url, { timeoutSeconds: 5 })).dataDirectory === fs.realpathSync(home.data);
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new StartupError(
        `The password in ${home.password} is not the one of the database in ${home.data}: put the right one back.`,
      );
    }
    return false;
  }
}

/**
 * The noted pid is a zombie (under a PID 1 that never collects, it stays one for ever) or has been given to another
 * program. PostgreSQL would refuse to start: remove its note, but never while a backend of the dead server is still
 * attached to the shared memory, for two servers on one data directory destroy it.
 */
async function discardNote(home: Home, note: PostmasterFile, deadline: number): Promise<undefined> {
  while (attachedBackends(note.sharedMemoryId) > 0) {
    if (Date.now() > deadline) {
      throw new StartupError(
        `Processes of a PostgreSQL that was killed still use ${home.data}: end them and start again.`,
      );
    }
    await wait(100);
  }
  fs.rmSync(postmasterFilePath(home), { force: true });
  return undefined;
}

/** How many processes are attached to a System V segment; 0 where the system does not say (no /proc). */
function attachedBackends(segment: number | undefined): number {
  const table = '/proc/sysvipc/shm';
  if (segment === undefined || !fs.existsSync(table)) return 0;
  const rows = fs
    .readFileSync(table, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const [id, attached] = [rows[0]?.indexOf('shmid') ?? -1, rows[0]?.indexOf('nattch') ?? -1];
  return Number(rows.find((row) => row[id] === String(segment))?.[attached] ?? 0);
}
