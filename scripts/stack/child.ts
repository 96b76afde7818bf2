import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../root.ts';

const PATIENCE_MS = 15_000;

/** One process of the stack. */
export interface Child {
  readonly name: string;
  /** Resolves when it has ended, with how: "exit code 1", "signal SIGKILL". */
  readonly ended: Promise<string>;
  running(): boolean;
  /** Asks it to end (SIGTERM), and ends it when it has not after 15 s. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/**
 * Runs a TypeScript entry of `apps/…` with Node, its output line by line behind its name. It has a session of its own
 * (Ctrl-C reaches the launcher alone, which stops things in order) and ends when the launcher does, however that dies.
 */
export function startChild(name: string, folder: string, entry: string, env: NodeJS.ProcessEnv): Child {
  const stopWithParent = pathToFileURL(inRoot('scripts', 'stack', 'stop-with-parent.ts')).href;
  const child = spawn(process.execPath, ['--import', stopWithParent, entry], {
    cwd: inRoot(folder),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  relay(name, child.stdout);
  relay(name, child.stderr);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    name,
    ended,
    running,
    stop: () => stop(child, running),
    kill: () => void (running() && child.kill('SIGKILL')),
  };
}

async function stop(child: ChildProcess, running: () => boolean): Promise<void> {
  if (!running()) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(force);
}

function relay(name: string, stream: Readable | null): void {
  if (!stream) return;
  readline.createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
}
