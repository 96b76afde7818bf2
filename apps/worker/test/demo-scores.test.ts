import type { Context } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { listRuns } from '@cardinal/crm/runs';
import { buildSchema } from '@cardinal/crm/schema';
import { listModels, readScores } from '@cardinal/crm/scoring';
import { seedDemo } from '@cardinal/crm/seed';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../src/env.ts';
import { startWorker, type Worker } from '../src/worker.ts';

let db: Database;
let worker: Worker;
let admin: Context;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  db = connect(database.url);
  await seedDemo(database.url);
  const [user] = await db.rows(sql`select id from users where username = 'admin'`);
  const actor = { kind: 'user', userId: String(user?.[0]), role: shippedRoles.admin } as const;
  admin = { db, schema: buildSchema(shippedObjects), timeZone: 'UTC', actor };
  worker = await startWorker(readEnv({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }), pino({ level: 'silent' }));
});

afterAll(async () => {
  await worker.stop();
  await db.close();
  await drop();
});

test('a fresh demo learns from its deals and scores the open ones without being asked, by a signal that is there and mild', async () => {
  const done = async () =>
    (await listRuns(admin, { open: false, limit: 10 })).map(({ kind, status }) => `${kind} ${status}`);
  await expect.poll(done, { timeout: 20_000 }).toEqual(['score done', 'train done']);
  const model = (await listModels(admin)).find(({ object }) => object === 'deal')?.model;
  expect(model?.verdict).toEqual({ percentages: true });
  const { value, low } = model?.metrics?.auc ?? { value: 0, low: 0 };
  expect(low).toBeGreaterThan(0.6);
  expect(value).toBeLessThan(0.8);
  const open = await db.rows(sql`select id from deals where status = 'open'`);
  const { scores } = await readScores(admin, { object: 'deal', ids: open.map(([id]) => String(id)) });
  expect(scores).toHaveLength(open.length);
  expect(await db.rows(sql`select count(*)::int from scores`)).toEqual([[open.length]]);
});
