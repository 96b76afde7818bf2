import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { newOperation, recordOperation } from '../../src/ledger/index.ts';
import { makeOne } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const blank = sql`diff = '{"name": [null, null], "code": [null, null], "owner": [null, null]}'`;
let id = '';
let erasure = '';

beforeAll(async () => {
  id = await makeOne(world.admin, 'vessel', { name: 'A', code: 'B' });
  const older = newOperation('vessel.erase');
  await recordOperation(world.db, world.admin, older);
  erasure = older.id;
});

/** Rewrites the record's entry under a setting, in a transaction that is not kept, and tells what came of it. */
async function rewrite(set: SQL, setting: (tx: Connection) => Promise<string | undefined>): Promise<string> {
  try {
    await world.db.transaction(async (tx) => {
      const named = await setting(tx);
      if (named !== undefined) await tx.rows(sql`select set_config('cardinal.erasure', ${named}, true)`);
      await tx.rows(sql`update changes set ${set} where record_id = ${id}::uuid`);
      throw new Error('let through');
    });
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
  return 'kept';
}

const entered = (kind: string) => async (tx: Connection) => {
  const operation = newOperation(kind);
  await recordOperation(tx, world.admin, operation);
  return operation.id;
};
const refused = /append-only: UPDATE on changes refused/;

test('an erasure that is entered in the same transaction may blank an entry', async () => {
  expect(await rewrite(blank, entered('vessel.erase'))).toBe('let through');
});

test.each([
  ['without the setting', () => Promise.resolve(undefined)],
  ['under an empty one', () => Promise.resolve('')],
  ['under one that is no id', () => Promise.resolve('yes')],
  ['under an operation that is not in the ledger', () => Promise.resolve(crypto.randomUUID())],
  ['under an erasure of another day', () => Promise.resolve(erasure)],
  ['under an operation that is no erasure', entered('vessel.purge')],
] as const)('nothing is blanked %s', async (_, setting) => {
  expect(await rewrite(blank, setting)).toMatch(refused);
});

test.each([
  ['another value', sql`diff = '{"name": [null, "C"], "code": [null, null], "owner": [null, null]}'`],
  ['half of the values', sql`diff = '{"name": [null, null], "code": [null, "B"], "owner": [null, null]}'`],
  ['no fields', sql`diff = '{}'`],
  ['fewer fields', sql`diff = '{"name": [null, null], "code": [null, null]}'`],
  [
    'another field',
    sql`diff = '{"name": [null, null], "code": [null, null], "owner": [null, null], "text": [null, null]}'`,
  ],
  ['a value that is no pair', sql`diff = '{"name": null, "code": [null, null], "owner": [null, null]}'`],
  ['another time', sql`${blank}, at = at - interval '1 second'`],
  ['another operation', sql`${blank}, operation_id = (select max(o.id::text)::uuid from operations o)`],
  ['another record', sql`${blank}, record_id = gen_random_uuid()`],
  ['another object', sql`${blank}, object = 'contact'`],
  ['another action', sql`${blank}, action = 'update'`],
  ['another version', sql`${blank}, version = 7`],
  ['an id that it let go of', sql`${blank}, released = array[gen_random_uuid()]`],
  ['another place in the feed', sql`${blank}, xid = '7'`],
])('an erasure does not write %s', async (_, set) => {
  expect(await rewrite(set, entered('vessel.erase'))).toMatch(refused);
});

test('an erasure deletes nothing of the ledger, and rewrites no operation', async () => {
  for (const statement of [
    sql`delete from changes`,
    sql`truncate changes`,
    sql`update operations set kind = 'x'`,
    sql`delete from operations`,
  ]) {
    const attempt = world.db.transaction(async (tx) => {
      const named = await entered('vessel.erase')(tx);
      await tx.rows(sql`select set_config('cardinal.erasure', ${named}, true)`);
      await tx.rows(statement);
    });
    await expect(attempt).rejects.toThrow(/append-only/);
  }
});
