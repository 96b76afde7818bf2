import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '@cardinal/db/startup';
import { inRoot } from '../root.ts';
import { step } from './progress.ts';
import { hashSources } from './sources.ts';

const WEB = inRoot('apps', 'web');
const STAMP = path.join(WEB, '.next', 'cardinal-sources');
const LINES_SHOWN = 40;

/** Builds the web app when its sources, or what they stand on, are not those of the last build. */
export async function buildWhenChanged(signal: AbortSignal): Promise<void> {
  const sources = hashSources();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === sources) return;
  await step('web: building (about a minute the first time)', () => build(signal));
  fs.writeFileSync(STAMP, sources);
}

/** @throws StartupError after printing the end of the build's output */
async function build(signal: AbortSignal): Promise<void> {
  fs.rmSync(STAMP, { force: true });
  const next = createRequire(path.join(WEB, 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: WEB,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const interrupt = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', interrupt);
  const [code] = await once(child, 'close');
  signal.removeEventListener('abort', interrupt);
  signal.throwIfAborted();
  if (code === 0) return;
  console.error(output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n'));
  throw new StartupError('The web app could not be built: see above.');
}
