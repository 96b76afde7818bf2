import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { makeTestFolder } from '@cardinal/db/testing';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { removeEmbedded } from '../../src/embedded/index.ts';

const started = z.object({ pid: z.number(), port: z.number(), url: z.string(), reused: z.boolean() });

/** A folder for one test's server; server and folder go when the test ends. */
export function folderForServer(mode = 0o755): string {
  const folder = makeTestFolder();
  fs.chmodSync(folder, mode);
  onTestFinished(async () => {
    await removeEmbedded(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts the launcher in a process of its own, which the test may kill. */
export async function launch(
  folder: string,
  { durable = false, ...as }: { uid?: number; gid?: number; durable?: boolean } = {},
) {
  const child = fork(path.join(import.meta.dirname, 'launcher.ts'), [folder, durable ? 'durable' : ''], {
    ...as,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  return { child, ...started.parse(message) };
}

/** `kill -9`, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
