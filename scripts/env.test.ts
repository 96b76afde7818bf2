import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('without any variable: the embedded database with its demo, on loopback', () => {
  expect(readEnv({})).toMatchObject({
    database: undefined,
    host: '127.0.0.1',
    port: 3000,
    appUrl: 'http://127.0.0.1:3000',
    seedDemo: true,
    loopback: true,
  });
});

test('a variable set to nothing is not set', () => {
  expect(readEnv({ DATABASE_URL: '', PORT: '', SEED: ' ' })).toEqual(readEnv({}));
});

test('a database of one’s own is not seeded unless asked', () => {
  const DATABASE_URL = 'postgres://me:secret@db.example.com:5432/crm';
  expect(readEnv({ DATABASE_URL })).toMatchObject({
    database: { url: DATABASE_URL, directUrl: DATABASE_URL, pooled: false },
    seedDemo: false,
  });
  expect(readEnv({ DATABASE_URL, SEED: 'demo' }).seedDemo).toBe(true);
});

test('an address past the pooler tells that the other is one', () => {
  const [DATABASE_URL, DATABASE_DIRECT_URL] = ['postgres://me@pooler/crm', 'postgres://me@db/crm'];
  expect(readEnv({ DATABASE_URL, DATABASE_DIRECT_URL }).database).toEqual({
    url: DATABASE_URL,
    directUrl: DATABASE_DIRECT_URL,
    pooled: true,
  });
});

test.each([
  [{ PORT: 'eighty' }, /^PORT must be a number from 1 to 65535/],
  [{ PORT: '70000' }, /^PORT /],
  [{ DATABASE_URL: 'mysql://me:secret@db/crm' }, /^DATABASE_URL must look like postgres:/],
  [{ APP_URL: 'crm.example.com' }, /^APP_URL must look like https:/],
  [{ APP_SECRET: 'short' }, /^APP_SECRET must have at least 32 characters/],
  [{ SEED: 'yes' }, /^SEED must be demo or none/],
  [{ HOST: '0.0.0.0', SEED: 'demo' }, /^SEED=demo .* needs HOST and APP_URL to be on 127\.0\.0\.1/],
  [{ APP_URL: 'https://crm.example.com', SEED: 'demo' }, /^SEED=demo .* needs HOST and APP_URL to be on 127\.0\.0\.1/],
  [{ HOST: '0.0.0.0', DATABASE_URL: 'postgres://db/crm' }, /^APP_SECRET must be set/],
])('%o is refused by name, in one sentence, without its value', (env, sentence) => {
  let message = '';
  try {
    readEnv(env);
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  expect(message).toMatch(sentence);
  expect(message).not.toContain('secret@');
});

test('a server that others reach has no demo users', () => {
  expect(readEnv({ HOST: '0.0.0.0' })).toMatchObject({
    seedDemo: false,
    loopback: false,
    appUrl: 'http://localhost:3000',
  });
});

test.each([
  ['https://crm.example.com', false],
  ['http://192.168.0.7:3000', false],
  ['http://localhost:3000', true],
  ['http://[::1]:3000', true],
])('on loopback with the address %s, there are demo users: %s', (APP_URL, demo) => {
  expect(readEnv({ APP_URL })).toMatchObject({ seedDemo: demo, loopback: demo });
});
