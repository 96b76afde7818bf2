import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../root.ts';
import type { Tally } from './tally.ts';

/** A test runner and where it reports. */
export interface Runner {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly report: string;
  read(report: string): Tally;
}

/** What a run came to: `ok` is the runner's own word, which also knows of errors outside any test. */
export interface RunResult {
  readonly ok: boolean;
  readonly tally: Tally;
}

/** Runs it in the foreground; Ctrl-C reaches it as it reaches us, and we wait for it to clean up. */
export async function runTests({ name, args, env, report, read }: Runner): Promise<RunResult> {
  const from = performance.now();
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const program = inRoot('node_modules', '.bin', name);
  const child = spawn(program, args, { stdio: 'inherit', cwd: inRoot(), env: { ...process.env, ...env } });
  // Playwright stops what it has started on Ctrl-C alone, and would leave the stack running on anything else.
  const pass = () => void child.kill('SIGINT');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass);
  const [code] = await once(child, 'close');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass);
  console.log(`# ${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  const tally = fs.existsSync(report) ? read(report) : { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };
  // What goes wrong outside of any test is a failure like one.
  const failed = code === 0 ? tally.failed : Math.max(tally.failed, 1);
  return { ok: code === 0, tally: { ...tally, failed } };
}
