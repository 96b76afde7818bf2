import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type DemoSignIn, seedDemo } from '@cardinal/crm/seed';
import { connect } from '@cardinal/db/connection';
import { freePort } from '@cardinal/db/embedded';
import { startDatabase } from '../crud/database.ts';
import { seed } from '../crud/seed.ts';

const web = path.resolve(import.meta.dirname, '../../apps/web');

export interface World {
  readonly url: string;
  /** The session cookie of the demo workspace's admin, `name=value`. */
  readonly cookie: string;
  stop(): Promise<void>;
}

/** The web server as it was built, over the demo workspace with so many contacts more. */
export async function startWorld(contacts: number): Promise<World> {
  const database = await startDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['server.ts'], {
    cwd: web,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_URL: url,
      APP_SECRET: 'of one benchmark and no longer than it',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const gone = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
    await database.stop();
  };
  try {
    const { signIns } = await seedDemo(database.url);
    const db = connect(database.url, { max: 1 });
    await seed(db, contacts);
    await db.close();
    await answers(`${url}/readyz`);
    return { url, cookie: await signIn(url, signIns), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

async function signIn(url: string, signIns: readonly DemoSignIn[]): Promise<string> {
  const admin = signIns.find(({ role }) => role === 'admin');
  const response = await fetch(`${url}/api/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ json: { email: admin?.email, password: admin?.password } }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Signing in failed: ${response.status} ${await response.text()}`);
  return cookie;
}
