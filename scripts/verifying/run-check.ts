import { spawn } from 'node:child_process';
import path from 'node:path';
import { inRoot } from '../root.ts';
import type { Check } from './steps.ts';

/** How a check ended. */
export interface Outcome {
  readonly ok: boolean;
  /** Everything that it printed, for when it failed. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs one check in `root` with the tools of this checkout. */
export function runCheck({ program, args }: Check, root: string): Promise<Outcome> {
  const from = performance.now();
  const bin = inRoot('node_modules', '.bin');
  const child = spawn(path.join(bin, program), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // turbo looks for pnpm on the path; its telemetry would need the network.
    env: {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ ok, output: output.trim(), seconds: (performance.now() - from) / 1000 });
    child.once('error', (error) => {
      output += String(error);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
