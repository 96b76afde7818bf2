import fs from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';

/**
 * PostgreSQL's own note on who runs a data directory (`postmaster.pid`; the lines are fixed by
 * src/include/utils/pidfile.h: pid, directory, start time, port, socket folder, address, shared memory key and id,
 * status).
 */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** System V segment that tells whether any backend is still attached. */
  readonly sharedMemoryId: number | undefined;
  /** "starting", "stopping", "ready" or "standby"; '' while it has not been written. */
  readonly status: string;
}

export function postmasterFilePath(home: Home): string {
  return path.join(home.data, 'postmaster.pid');
}

/** Reads the note, or undefined when there is none. */
export function readPostmasterFile(home: Home): PostmasterFile | undefined {
  const file = postmasterFilePath(home);
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port, , , memory, status] = fs.readFileSync(file, 'utf8').split('\n');
  const segment = Number(memory?.trim().split(/\s+/)[1]);
  return {
    pid: Math.abs(Number(pid)),
    port: Number(port),
    sharedMemoryId: Number.isInteger(segment) ? segment : undefined,
    status: status?.trim() ?? '',
  };
}
