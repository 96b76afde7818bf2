import { connect } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { expect, onTestFinished, test } from 'vitest';
import { makeCheckout, runScript } from './checkout.ts';

async function runDb(args: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
  const db = await runScript(makeCheckout(), 'db', env, args.split(' '));
  return { code: await db.exited, output: db.output() };
}

async function database() {
  const made = await createTestDatabase();
  const { client, close } = connect(made.url, { max: 1 });
  onTestFinished(async () => {
    await close();
    await made.drop();
  });
  return { url: made.url, client };
}

test('db:migrate on the embedded database makes, migrates and leaves it', async () => {
  const { code, output } = await runDb('migrate');
  expect(output).toContain('has every migration of this version');
  expect(code).toBe(0);
});

test('db:reset of a database of one’s own asks for --yes and touches nothing', async () => {
  const { url, client } = await database();
  await client`create table mine (id int)`;
  const { code, output } = await runDb('reset', { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(output).toMatch(/deletes everything in 127\.0\.0\.1:\d+\/test_\w+: add --yes/);
  expect(await client`select to_regclass('mine')::text as found`).toEqual([{ found: 'mine' }]);
});

test('db:reset --yes leaves the schema of a first start', async () => {
  const { url, client } = await database();
  await client`create table mine (id int)`;
  const { code } = await runDb('reset --yes', { DATABASE_URL: url });
  expect(code).toBe(0);
  const found = client`select to_regclass('mine')::text as mine, to_regclass('records')::text as ours`;
  expect(await found).toEqual([{ mine: null, ours: 'records' }]);
});

test('an unknown verb is told what there is', async () => {
  const { code, output } = await runDb('explode');
  expect(code).toBe(1);
  expect(output).toContain('"pnpm db:migrate", "pnpm db:seed" or "pnpm db:reset"');
});
