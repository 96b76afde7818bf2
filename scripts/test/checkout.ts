import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, removeEmbedded } from '@cardinal/db/embedded';
import { makeTestFolder } from '@cardinal/db/testing';
import { onTestFinished } from 'vitest';
import { ROOT } from '../root.ts';

const SERVER = `
import http from 'node:http';
const server = http.createServer((request, response) => response.end(request.url === '/pid' ? String(process.pid) : 'ok'));
server.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => { console.log('web says goodbye'); process.exit(0); });
`;
const WORKER = `
console.log('worker is ' + process.pid);
setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => { console.log('worker says goodbye'); process.exit(0); });
`;
const BUILD = `
import fs from 'node:fs';
fs.mkdirSync('.next', { recursive: true });
fs.writeFileSync('.next/builds', String(fs.existsSync('.next/builds') ? Number(fs.readFileSync('.next/builds', 'utf8')) + 1 : 1));
`;

/** A checkout with the real scripts and packages, and with apps that only listen: what is tested is the launcher. */
export interface Checkout {
  readonly folder: string;
  readonly dataDir: string;
  write(file: string, text: string): void;
}

export function makeCheckout(): Checkout {
  const folder = makeTestFolder();
  const dataDir = path.join(folder, '.cardinal');
  onTestFinished(async () => {
    await removeEmbedded(dataDir);
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  for (const place of ['scripts', 'package.json'])
    fs.cpSync(path.join(ROOT, place), path.join(folder, place), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  write('apps/web/package.json', '{ "type": "module" }');
  write('apps/web/server.ts', SERVER);
  write('apps/web/node_modules/next/package.json', '{ "type": "module" }');
  write('apps/web/node_modules/next/dist/bin/next', BUILD);
  write('apps/worker/package.json', '{ "type": "module" }');
  write('apps/worker/src/index.ts', WORKER);
  return { folder, dataDir, write };
}

/** A script of a checkout at work. */
export interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly exited: Promise<number | null>;
  output(): string;
  /** Waits until its output holds `text`; throws with the output when it ends or 60 s pass first. */
  says(text: string): Promise<void>;
}

export async function runScript(
  checkout: Checkout,
  script: string,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): Promise<Running> {
  const port = Number(env.PORT) || (await freePort());
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: checkout.folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, SEED: 'none', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const exited = once(child, 'close').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const says = async (wanted: string) => {
    const deadline = Date.now() + 60_000;
    while (!text.includes(wanted)) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        throw new Error(`"${wanted}" was not said:\n${text}`);
      }
      await wait(20);
    }
  };
  return { child, port, exited, output: () => text, says };
}
