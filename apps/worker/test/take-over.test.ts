import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Context } from '@cardinal/crm/context';
import { checkImport, getImport, type ImportView, receiveImport, startImport, undoImport } from '@cardinal/crm/imports';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema } from '@cardinal/crm/schema';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

const admin = '01890a5d-ac96-774b-bcce-b302099a8057';
const workers: ChildProcess[] = [];
let db: Database;
let url = '';
let drop: () => Promise<void>;
let context: Context;

beforeAll(async () => {
  const database = await createTestDatabase();
  url = database.url;
  db = connect(url);
  drop = database.drop;
  await db.rows(sql`insert into users (id, email, username, password_hash, is_active)
    values (${admin}::uuid, 'admin@cardinal.test', 'admin', 'none', true)`);
  await db.rows(sql`insert into profiles (user_id, role) values (${admin}::uuid, 'admin')`);
  const actor = { kind: 'user', userId: admin, role: shippedRoles.admin } as const;
  context = { db, schema: buildSchema(shippedObjects), timeZone: 'UTC', actor };
});

afterAll(async () => {
  for (const worker of workers) if (worker.exitCode === null) worker.kill('SIGKILL');
  await db.close();
  await drop();
});

/** Starts a worker as the stack does, with a channel that ends it when its launcher is gone. */
function startWorker(): ChildProcess {
  const entry = path.join(import.meta.dirname, '..', 'src', 'index.ts');
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn', NODE_ENV: 'production' };
  const worker = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  workers.push(worker);
  return worker;
}

/** Waits until an import looks as wanted. */
async function until(id: string, wanted: (view: ImportView) => boolean, seconds = 50): Promise<ImportView> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const view = await getImport(context, { id });
    if (wanted(view)) return view;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the import is still as it was: ${JSON.stringify((await getImport(context, { id })).progress)}`);
}

async function* file(rows: number): AsyncGenerator<Uint8Array> {
  const lines = Array.from({ length: rows }, (_, at) => `k${at},Company ${at},Group ${at % 40}`);
  yield new TextEncoder().encode(`external_id,name,industry\n${lines.join('\n')}`);
}

const rowsWithRecord = (id: string) =>
  db.rows(sql`select count(*), count(distinct r.record_id), count(c.id),
    count(distinct c.operation_id), (select count(*) from companies where deleted_at is null)
  from import_rows r left join changes c on c.record_id = r.record_id and c.action = 'create'
  where r.import_id = ${id}::uuid and r.outcome = 'create'`);

test('a worker that is killed midway is taken over, and no row is lost or doubled', { timeout: 120_000 }, async () => {
  const total = 12_000;
  const first = startWorker();
  const id = await receiveImport(context, { object: 'company', fileName: 'many.csv' }, file(total));
  await checkImport(context, { id });
  await until(id, ({ status }) => status === 'ready');
  await startImport(context, { id });
  await until(id, ({ progress }) => (progress?.done ?? 0) >= 600);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const left = await getImport(context, { id });
  expect(left.status).toBe('running');
  const [locked] = await db.rows(sql`select count(*) from graphile_worker.jobs where locked_by is not null`);
  expect(locked).toEqual([1]);

  const second = startWorker();
  const done = await until(id, ({ status }) => status === 'done');
  expect(done.counts.run).toEqual({ create: total, update: 0, skip: 0, wrong: 0 });
  expect(await rowsWithRecord(id)).toEqual([[total, total, total, 1, total]]);

  await undoImport(context, { id });
  await until(id, ({ progress }) => (progress?.done ?? 0) > 0);
  second.kill('SIGTERM');
  await once(second, 'exit');
  expect(second.exitCode).toBe(0);
  expect((await getImport(context, { id })).status).toBe('undoing');
  expect(
    await db.rows(sql`select count(*) from workers where id in (select locked_by from graphile_worker.jobs)`),
  ).toEqual([[0]]);

  const third = startWorker();
  const undone = await until(id, ({ status }) => status === 'undone');
  expect(undone.counts.undone).toBe(total);
  expect(await db.rows(sql`select count(*) from companies where deleted_at is null`)).toEqual([[0]]);
  // Its launcher is gone: it ends by itself.
  third.disconnect();
  await once(third, 'exit');
  expect(third.exitCode).toBe(0);
});
