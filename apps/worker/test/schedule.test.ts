import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../src/env.ts';
import { startWorker, type Worker } from '../src/worker.ts';

const user = '01890a5d-ac96-774b-bcce-b302099a8057';
let db: Database;
let worker: Worker;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  db = connect(database.url);
  await db.rows(sql`insert into users (id, username) values (${user}::uuid, 'someone')`);
  await db.rows(sql`insert into sessions (id, user_id, expires_at) values
    ('over', ${user}::uuid, now() - interval '1 minute'), ('open', ${user}::uuid, now() + interval '1 hour')`);
  const env = readEnv({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  worker = await startWorker(env, pino({ level: 'silent' }));
});

afterAll(async () => {
  await worker.stop();
  await db.close();
  await drop();
});

test('what is kept long enough is removed by the clock, and a night that was missed is made up for', async () => {
  const known = () => db.rows(sql`select identifier from graphile_worker._private_known_crontabs order by 1`);
  await expect.poll(known, { timeout: 10_000 }).toEqual([['dueRuns'], ['retention']]);
  // As the clock queues it.
  await db.rows(sql`select graphile_worker.add_job('retention', '{"_cron": {"ts": "2026-01-01T03:17:00Z"}}'::json)`);
  await expect.poll(() => db.rows(sql`select id from sessions`), { timeout: 10_000 }).toEqual([['open']]);
});
