import { authenticateApiKey } from '@cardinal/crm/api-keys';
import { connect } from '@cardinal/db/connection';
import { startEmbedded } from '@cardinal/db/embedded';
import { migrate } from '@cardinal/db/migrate';
import { createTestDatabase } from '@cardinal/db/testing';
import { expect, onTestFinished, test } from 'vitest';
import { type Checkout, makeCheckout, runScript } from './checkout.ts';

async function cardinal(args: readonly string[], env: NodeJS.ProcessEnv = {}, checkout: Checkout = makeCheckout()) {
  const ran = await runScript(checkout, 'cardinal', env, args);
  const code = await ran.exited;
  return { code, output: ran.output(), lastLine: ran.output().trimEnd().split('\n').at(-1) ?? '' };
}

async function database() {
  const made = await createTestDatabase();
  const db = connect(made.url, { max: 1 });
  onTestFinished(async () => {
    await db.close();
    await made.drop();
  });
  return { url: made.url, db };
}

test('key create prints the key alone on its last line, and stands in the ledger as the operator', async () => {
  const { url, db } = await database();
  const { code, lastLine } = await cardinal(
    ['key', 'create', '--role', 'admin', '--name', 'Smoke test', '--expires', '30'],
    { DATABASE_URL: url },
  );
  expect(code).toBe(0);
  const actor = await authenticateApiKey(db, lastLine);
  expect(actor).toMatchObject({ kind: 'key', userId: null, role: { key: 'admin' } });
  expect(await db.client`select name, expires_at::date - now()::date as days from api_keys`).toEqual([
    { name: 'Smoke test', days: 30 },
  ]);
  expect(await db.client`select kind, actor_kind, actor_id from operations`).toEqual([
    { kind: 'apiKey.create', actor_kind: 'local', actor_id: null },
  ]);
});

test('a role that there is not is refused, with those that there are', async () => {
  const { url, db } = await database();
  const { code, output } = await cardinal(['key', 'create', '--role', 'owner', '--name', 'x'], { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(output).toContain('There is no role "owner". Choose one of the roles: admin, manager, member, viewer.');
  expect(await db.client`select 1 from api_keys`).toEqual([]);
});

test('it finds the running database by the data folder; with nothing running it says what to do', async () => {
  const checkout = makeCheckout();
  const create = ['key', 'create', '--role', 'viewer', '--name', 'Reader'];
  const early = await cardinal(create, {}, checkout);
  expect(early.code).toBe(1);
  expect(early.output).toMatch(/^\s*No Cardinal runs on .+: start it with "pnpm start"/);
  const server = await startEmbedded(checkout.dataDir, { throwaway: true });
  onTestFinished(server.stop);
  const older = await cardinal(create, {}, checkout);
  expect(older).toMatchObject({ code: 1, output: expect.stringContaining('pnpm db:migrate') });
  await migrate(server.url);
  const { code, lastLine } = await cardinal(create, {}, checkout);
  expect([code, lastLine]).toEqual([0, expect.stringMatching(/^crd_[\w-]{43}$/)]);
});

test('user create gives a link; who is there already is not made twice', async () => {
  const { url, db } = await database();
  const words = ['user', 'create', '--email', 'Ada@Example.com', '--role', 'manager', '--name', 'Ada Lovelace'];
  const env = { DATABASE_URL: url, APP_URL: 'https://crm.example.com', APP_SECRET: 'x'.repeat(32) };
  const { code, lastLine } = await cardinal(words, env);
  expect([code, lastLine]).toEqual([0, expect.stringMatching(/^https:\/\/crm\.example\.com\/invite\/[\w-]{43}$/)]);
  expect(
    await db.client`select email, first_name, last_name, role, is_active from users join profiles on user_id = id`,
  ).toEqual([
    { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', role: 'manager', is_active: false },
  ]);
  expect(await db.client`select actor_kind from operations`).toEqual([{ actor_kind: 'local' }]);
  const again = await cardinal(words, env);
  expect(again.code).toBe(1);
  expect(again.output).not.toContain('    at ');
});

test.each([
  [['key', 'create', '--role', 'admin'], 'Say --name NAME.'],
  [['key', 'create', '--role', 'admin', '--name', 'x', '--expires', 'soon'], '--expires: Enter a number of days'],
  [['key', 'create', '--role', 'admin', '--role', 'viewer', '--name', 'x'], 'Say --role once.'],
  [['key', 'create', '--role', 'admin', '--name', 'x', '--force'], "Unknown option '--force'"],
  [['key', 'destroy'], 'There is no command "key destroy"'],
])('%j is refused in words', async (args, words) => {
  const { code, output } = await cardinal(args, { DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  expect(code).toBe(1);
  expect(output).toContain(words);
  expect(output).not.toContain('    at ');
});

test('help tells every command, and the options of one', async () => {
  const all = await cardinal([]);
  expect(all).toMatchObject({ code: 0, output: expect.stringMatching(/key create[\s\S]+user create/) });
  const one = await cardinal(['key', 'create', '--help']);
  expect(one).toMatchObject({ code: 0, output: expect.stringContaining('--role ROLE --name NAME [--expires DAYS]') });
});
