import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Checkout } from './checkout.ts';

/** `script` of util-linux runs a command at a terminal of its own. */
const SCRIPT = '/usr/bin/script';

export const hasTerminal = process.platform === 'linux' && fs.existsSync(SCRIPT);

/** Runs a command at a terminal, answers when it has asked `question`, and waits until it ends. */
export async function atTerminal(
  checkout: Checkout,
  command: string,
  question: string,
  answer: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
    cwd: checkout.folder,
    env: {
      PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
      HOME: process.env.HOME,
      SEED: 'none',
      TERM: 'dumb',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let [output, answered] = ['', false];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    if (answered || !output.includes(question)) return;
    answered = true;
    child.stdin.write(`${answer}\r`);
  });
  await once(child, 'close');
  return { code: child.exitCode, output };
}
