import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../startup/error.ts';
import { isAlive } from './process-identity.ts';

const FAST_MS = 20_000;
const IMMEDIATE_MS = 10_000;

/**
 * Stops a postmaster: SIGINT (a fast shutdown: open transactions roll back, everything is written), and SIGQUIT when
 * that takes over 20 s (what was committed is recovered from the WAL at the next start).
 */
export async function stopPostmaster(pid: number, startedAt: string): Promise<void> {
  if (await ends(pid, startedAt, 'SIGINT', FAST_MS)) return;
  if (await ends(pid, startedAt, 'SIGQUIT', IMMEDIATE_MS)) return;
  await ends(pid, startedAt, 'SIGKILL', IMMEDIATE_MS);
}

async function ends(pid: number, startedAt: string, signal: NodeJS.Signals, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  if (!isAlive(pid, startedAt)) return true;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
    throw error;
  }
  while (Date.now() < deadline) {
    if (!isAlive(pid, startedAt)) return true;
    await wait(25);
  }
  return false;
}
