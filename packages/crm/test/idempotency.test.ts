import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answerOnce } from '../src/idempotency/index.ts';
import { ledgerSize } from './kit/ledger.ts';
import { makeOne } from './kit/records.ts';
import { inWorld } from './kit/world.ts';

const world = inWorld();
const request = (key: string, fingerprint = 'f') => ({ caller: 'user:1', key, fingerprint });
const reply = { status: 201, headers: { location: '/x', 'content-type': 'application/json' }, body: '{"a":"\\"é"}' };
const ask = (key: string, fingerprint?: string) =>
  answerOnce(world.db, request(key, fingerprint), async (tx) => {
    await makeOne({ ...world.admin, db: tx }, 'vessel', { name: key });
    return reply;
  });
const count = async (name: string) => {
  const [row] = await world.db.rows(sql`select count(*) from vessels where name = ${name}`);
  return Number(row?.[0]);
};

test('twenty at once write once; the others are told that it is under way, or what was answered', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('burst')));
  expect(answers.filter(({ kind }) => kind === 'fresh')).toHaveLength(1);
  expect(answers.every(({ kind }) => ['fresh', 'again', 'busy'].includes(kind))).toBe(true);
  expect(await ask('burst')).toEqual({ kind: 'again', reply });
  expect(await count('burst')).toBe(1);
});

test('another request under the same key is refused; another caller may use the key', async () => {
  await ask('once');
  expect(await ask('once', 'other')).toEqual({ kind: 'other' });
  const other = await answerOnce(world.db, { ...request('once'), caller: 'key:2' }, async () => reply);
  expect(other.kind).toBe('fresh');
});

test('a crash before the commit leaves neither the write nor the answer, and the next try does both', async () => {
  const before = await ledgerSize(world);
  const crash = answerOnce(world.db, request('crash'), async (tx) => {
    await makeOne({ ...world.admin, db: tx }, 'vessel', { name: 'crash' });
    throw new Error('the process is gone');
  });
  await expect(crash).rejects.toThrow('gone');
  expect(await ledgerSize(world)).toEqual(before);
  expect(await ask('crash')).toMatchObject({ kind: 'fresh' });
  expect(await count('crash')).toBe(1);
});

test('a connection that is cut in the middle of the transaction leaves nothing', async () => {
  const cut = answerOnce(world.db, request('cut'), async (tx) => {
    await makeOne({ ...world.admin, db: tx }, 'vessel', { name: 'cut' });
    const [row] = await tx.rows(sql`select pg_backend_pid()`);
    await world.db.rows(sql`select pg_terminate_backend(${Number(row?.[0])})`);
    return reply;
  });
  await expect(cut).rejects.toThrow();
  expect(await count('cut')).toBe(0);
  expect(await ask('cut')).toMatchObject({ kind: 'fresh' });
  expect(await count('cut')).toBe(1);
});

test('after a day a key is free again, and what is over is cleared away', async () => {
  await ask('old');
  await world.db.rows(sql`update idempotent_replies set created_at = now() - interval '25 hours'`);
  expect(await ask('old', 'other')).toMatchObject({ kind: 'fresh' });
  const [row] = await world.db.rows(sql`select count(*) from idempotent_replies`);
  expect(Number(row?.[0])).toBe(1);
});
