import { connect, type Database } from '@cardinal/db/connection';
import { startEmbedded } from '@cardinal/db/embedded';
import { createTestDatabase } from '@cardinal/db/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCheckout, runScript } from './checkout.ts';
import { atTerminal, hasTerminal } from './terminal.ts';

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

describe('db:reset of the embedded database', () => {
  async function embedded() {
    const checkout = makeCheckout();
    const run = async (args: string) => {
      const db = await runScript(checkout, 'db', {}, args.split(' '));
      return { code: await db.exited, output: db.output() };
    };
    expect((await run('migrate')).code).toBe(0);
    return { checkout, run };
  }

  async function inside<T>(dataDir: string, work: (client: Database['client']) => Promise<T>): Promise<T> {
    const server = await startEmbedded(dataDir);
    const { client, close } = connect(server.url, { max: 1 });
    try {
      return await work(client);
    } finally {
      await close();
      await server.stop();
    }
  }

  test('asks for --yes where there is no terminal, and touches nothing; with it, it deletes', async () => {
    const { checkout, run } = await embedded();
    await inside(checkout.dataDir, (client) => client`create table mine (id int)`);
    const there = () => inside(checkout.dataDir, (client) => client`select to_regclass('mine')::text as found`);
    const { code, output } = await run('reset');
    expect(code).toBe(1);
    expect(output).toMatch(/deletes everything in the embedded database in .*: add --yes .*"pnpm db:reset --yes"/);
    expect(await there()).toEqual([{ found: 'mine' }]);
    expect((await run('reset --yes')).code).toBe(0);
    expect(await there()).toEqual([{ found: null }]);
  });

  test('is refused while Cardinal runs on it, --yes or not', async () => {
    const { checkout, run } = await embedded();
    const start = await runScript(checkout, 'start');
    await start.says('Cardinal is ready');
    const { code, output } = await run('reset --yes');
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Cardinal is running on it (pnpm start, process ${start.child.pid}): stop it before the reset.`,
    );
  });

  test('at a terminal it asks, and does nothing unless the answer is yes', { skip: !hasTerminal }, async () => {
    const { checkout } = await embedded();
    const ask = (answer: string) => atTerminal(checkout, 'node scripts/db.ts reset', 'Type "yes" to go on:', answer);
    const no = await ask('no');
    expect(no.output).toContain('Nothing was deleted.');
    expect(no.code).toBe(1);
    const yes = await ask('yes');
    expect(yes.output).toContain('the database is as on a first start');
    expect(yes.code).toBe(0);
  });
});

test('an unknown verb is told what there is', async () => {
  const { code, output } = await runDb('explode');
  expect(code).toBe(1);
  expect(output).toContain('"pnpm db:migrate", "pnpm db:seed" or "pnpm db:reset"');
});
