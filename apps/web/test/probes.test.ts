import { connect } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readiness } from '../src/server/probes.ts';

const logger = pino({ level: 'silent' });

async function open() {
  const database = await createTestDatabase();
  const db = connect(database.url, { max: 2, statementTimeoutMs: 15_000 });
  onTestFinished(async () => {
    await db.close();
    await database.drop();
  });
  return db;
}

test('with database, migrations and queue, the server is ready', async () => {
  const checks = { database: true, migrations: true, queue: true };
  expect(await readiness(await open(), logger)).toEqual({ ready: true, checks });
});

test.each([
  ['lacks the last migration', (last: Date) => new Date(last.getTime() - 1)],
  ['has one that this build does not know', (last: Date) => new Date(last.getTime() + 1)],
])('a database that %s is not ready', async (_, moved) => {
  const db = await open();
  const [row] = await db.client`select max(created_at)::text as last from drizzle.__drizzle_migrations`;
  const last = moved(new Date(Number(row?.last))).getTime();
  await db.client`update drizzle.__drizzle_migrations set created_at = ${last} where created_at = ${row?.last ?? ''}`;
  const checks = { database: true, migrations: false, queue: true };
  expect(await readiness(db, logger)).toEqual({ ready: false, checks });
});

test('without a queue it is not ready', async () => {
  const db = await open();
  await db.client`drop schema graphile_worker cascade`;
  const checks = { database: true, migrations: true, queue: false };
  expect(await readiness(db, logger)).toEqual({ ready: false, checks });
});

test('without a database it is not ready', async () => {
  const db = await open();
  await db.close();
  const checks = { database: false, migrations: false, queue: false };
  expect(await readiness(db, logger)).toEqual({ ready: false, checks });
});
