import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * What a pid is at the moment. `startedAt` tells a process from a later one that got the same number; a zombie (dead,
 * not yet collected by its parent) counts as dead for us and as alive for PostgreSQL, so it is told apart.
 */
export interface ProcessIdentity {
  readonly zombie: boolean;
  readonly startedAt: string;
  readonly command: string;
}

/** Who has this pid, or undefined when nobody has it. Linux reads /proc (slim images have no `ps`), others ask `ps`. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Is there a living process with this pid, and is it the one that started then? */
export function isAlive(pid: number, startedAt?: string): boolean {
  const found = identify(pid);
  return found !== undefined && !found.zombie && (startedAt === undefined || found.startedAt === startedAt);
}

function fromProc(pid: number): ProcessIdentity | undefined {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  // The second field, the name in brackets, may itself hold spaces and brackets: count from behind the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    zombie: fields[0] === 'Z' || fields[0] === 'X',
    startedAt: fields[19] ?? '',
    command: (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim(),
  };
}

/** A process may go between two reads: that is the answer "nobody", not an error. */
function readProc(pid: number, name: string): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const ask = (column: string) => spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  const state = ask('state');
  if (state.status !== 0 || state.stdout.trim() === '') return undefined;
  return {
    zombie: state.stdout.trim().startsWith('Z'),
    startedAt: ask('lstart').stdout.trim(),
    command: ask('command').stdout.trim(),
  };
}
