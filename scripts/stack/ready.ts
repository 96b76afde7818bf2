import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '@cardinal/db/startup';
import type { Child } from './child.ts';

const PATIENCE_MS = 120_000;

/**
 * Waits until `url` answers 200.
 * @throws StartupError when the server ends first, or does not answer within two minutes
 */
export async function answers(child: Child, url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'nothing';
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (!child.running())
      throw new StartupError(`${child.name} ended before it was ready (${await child.ended}): see its lines above.`);
    const status = await ask(url);
    if (status === 200) return;
    last = status === undefined ? 'nothing' : `status ${status}`;
    await wait(100);
  }
  throw new StartupError(`${child.name} is not ready after ${PATIENCE_MS / 1000} seconds: ${url} answers ${last}.`);
}

/** The status of a GET, or undefined while nothing listens. */
async function ask(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
