import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Context } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { type Role, shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema } from '@cardinal/crm/schema';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';

import { afterAll, beforeAll } from 'vitest';

/** A database of a test file's own, people to act as, and workers in processes that may be killed. */
export interface Stack {
  readonly db: Database;
  readonly admin: Context;
  /** A context of a new member with a role. */
  as(role: Role): Promise<Context>;
  /** Starts a worker as the stack does, with a channel that ends it when its launcher is gone. */
  startWorker(): ChildProcess;
}

/** Read its properties within tests and hooks only. */
export function inStack(): Stack {
  let stack: Stack | undefined;
  const workers: ChildProcess[] = [];
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const database = await createTestDatabase();
    const db = connect(database.url);
    drop = async () => {
      for (const worker of workers) if (worker.exitCode === null) worker.kill('SIGKILL');
      await db.close();
      await database.drop();
    };
    const schema = buildSchema(shippedObjects);
    const as: Stack['as'] = async (role) => {
      const id = randomUUID();
      await db.rows(sql`insert into users (id, email, username, password_hash, is_active)
        values (${id}::uuid, ${`${id}@cardinal.test`}, ${id}, 'none', true)`);
      await db.rows(sql`insert into profiles (user_id, role) values (${id}::uuid, ${role.key})`);
      return { db, schema, timeZone: 'UTC', actor: { kind: 'user', userId: id, role } };
    };
    const startWorker = () => {
      const entry = path.join(import.meta.dirname, '..', 'src', 'index.ts');
      const env = { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'warn', NODE_ENV: 'production' };
      const worker = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      workers.push(worker);
      return worker;
    };
    stack = { db, admin: await as(shippedRoles.admin), as, startWorker };
  });
  afterAll(() => drop());
  return new Proxy({} as Stack, { get: (_, key) => Reflect.get(stack ?? {}, key) });
}
