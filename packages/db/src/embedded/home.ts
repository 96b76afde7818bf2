import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode, StartupError } from '../startup/error.ts';
import { othersCanReach } from './reachable.ts';

/** Where root keeps the database of a clone that lies in a folder closed to others. Never a temp folder. */
export const SYSTEM_HOME = '/var/lib/cardinal';

/** The files of one embedded database. `root` is the folder that holds the others. */
export interface Home {
  readonly root: string;
  /** PostgreSQL's data directory. */
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly port: string;
  readonly lock: string;
  readonly appSecret: string;
}

/**
 * The home for a wanted folder: that folder itself, or, for root when the unprivileged account could not reach it, a
 * folder of its own under `/var/lib/cardinal`, named after the wanted one so that each clone finds its own again.
 */
export function homeAt(wanted: string): Home {
  const folder = path.resolve(wanted);
  const closed = process.getuid?.() === 0 && !othersCanReach(path.join(folder, 'data'));
  const root = closed ? path.join(SYSTEM_HOME, nameFor(folder)) : folder;
  return {
    root,
    data: path.join(root, 'postgres'),
    log: path.join(root, 'postgres.log'),
    password: path.join(root, 'postgres-password'),
    port: path.join(root, 'postgres-port'),
    lock: path.join(root, 'lock'),
    appSecret: path.join(root, 'app-secret'),
  };
}

/** Creates the home's folder: others may pass through it (the database's account must), not list it. */
export function createHome(home: Home): void {
  try {
    if (home.root.startsWith(`${SYSTEM_HOME}/`)) createSystemHome();
    fs.mkdirSync(home.root, { recursive: true, mode: 0o711 });
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`Cannot create the data folder ${home.root} (${errorCode(error) || String(error)}).`);
  }
}

/** Makes `/var/lib/cardinal`, or refuses one that somebody else could write to. */
export function createSystemHome(): void {
  fs.mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(SYSTEM_HOME);
  const othersWrite = (found.mode & 0o022) !== 0;
  if (!found.isDirectory() || found.uid !== 0 || othersWrite) {
    throw new StartupError(`${SYSTEM_HOME} must be a folder that belongs to root and that nobody else can write to.`);
  }
  fs.chmodSync(SYSTEM_HOME, 0o755);
}

function nameFor(folder: string): string {
  const clone = path.basename(path.dirname(folder)) || 'clone';
  return `${clone}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
}
