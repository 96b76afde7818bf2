import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createSystemHome, SYSTEM_HOME } from './home.ts';

/**
 * Copies PostgreSQL's programs to where an unprivileged account can run them: `/var/lib/cardinal`, which only root can
 * write to. A copy that is not wholly root's own is not trusted: it is made anew. Returns the copy's folder.
 */
export function copyForOthers(native: string): string {
  createSystemHome();
  const stamp = createHash('sha256').update(fingerprint(native)).digest('hex').slice(0, 12);
  const copy = path.join(SYSTEM_HOME, `postgresql-${stamp}`);
  if (fs.existsSync(copy) && wholly(copy, isRootsOwn)) return copy;
  const making = `${copy}.${process.pid}`;
  fs.cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  wholly(making, open);
  fs.rmSync(copy, { recursive: true, force: true });
  fs.renameSync(making, copy);
  return copy;
}

/** Names and sizes tell one build of the programs from another. */
function fingerprint(native: string): string {
  const bin = path.join(native, 'bin');
  return fs
    .readdirSync(bin)
    .map((name) => `${name}:${fs.statSync(path.join(bin, name)).size}`)
    .join();
}

/** Does `holds` hold for the folder and everything in it? */
function wholly(folder: string, holds: (entry: string, stat: fs.Stats) => boolean): boolean {
  const entries = [
    folder,
    ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((e) => path.join(folder, e)),
  ];
  return entries.every((entry) => holds(entry, fs.lstatSync(entry)));
}

function isRootsOwn(_entry: string, stat: fs.Stats): boolean {
  return stat.uid === 0 && (stat.isSymbolicLink() || (stat.mode & 0o022) === 0);
}

/** Everybody reads, everybody runs what was runnable, only root writes. */
function open(entry: string, stat: fs.Stats): boolean {
  if (stat.isSymbolicLink()) return true;
  const runnable = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  fs.chmodSync(entry, runnable ? 0o755 : 0o644);
  fs.chownSync(entry, 0, 0);
  return true;
}
