import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { connect } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { expect, onTestFinished, test } from 'vitest';

/** Starts a worker and waits until it ends. */
async function ending(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const entry = path.join(import.meta.dirname, '..', 'src', 'index.ts');
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  await once(child, 'close');
  return { code: child.exitCode, said: said.trim() };
}

test('a worker refuses a database that lacks a migration, in one sentence', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const { client, close } = connect(database.url, { max: 1 });
  await client`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`;
  await close();
  expect(await ending({ DATABASE_URL: database.url })).toEqual({
    code: 1,
    said: 'The database lacks migrations of this version of Cardinal: run "pnpm db:migrate", then start again.',
  });
});

test('a variable is wrong', async () => {
  const { code, said } = await ending({ DATABASE_URL: '' });
  expect(code).toBe(1);
  expect(said).toMatch(/^DATABASE_URL .*: correct it in the environment or in \.env\.$/);
});
