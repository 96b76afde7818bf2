import { type Understanding, understand } from '@cardinal/ai/language';
import { assistantHost, assistantVocabulary, lookingAt, workspaceFacts } from '@cardinal/crm/assistant';
import type { Context } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema } from '@cardinal/crm/schema';
import { seedDemo } from '@cardinal/crm/seed';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, vi } from 'vitest';

/** Wednesday. The demo workspace is made as of this moment, so that its days are the same whenever the test runs. */
const now = new Date('2026-11-18T10:00:00Z');

export interface Demo {
  readonly db: Database;
  /** Max Member. */
  readonly context: Context;
  /** @param about what one looks at: `@deal:Willow Pilot` */
  ask(question: string, about?: string): Promise<Understanding>;
  /** The id of `@stage:Won`, `@company:Willow Labs`, `@person:Mina Manager`, wherever they stand in a value. */
  withIds(value: unknown): Promise<unknown>;
}

/** Gives a test file the demo workspace in a database of its own; to be used within tests only. */
export function inDemo(): Demo {
  let demo: Demo | undefined;
  let drop = async () => {};
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const database = await createTestDatabase();
    await seedDemo(database.url);
    const db = connect(database.url, { max: 4 });
    drop = async () => {
      await db.close();
      await database.drop();
    };
    demo = await openDemo(db);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await drop();
  });
  return new Proxy({} as Demo, { get: (_, key) => Reflect.get(demo ?? {}, key) });
}

async function openDemo(db: Database): Promise<Demo> {
  const [user] = await db.rows(sql`select id from users where username = 'member'`);
  const context: Context = {
    db,
    schema: buildSchema(shippedObjects),
    actor: { kind: 'user', userId: String(user?.[0]), role: shippedRoles.member },
    timeZone: 'UTC',
    now,
  };
  const vocabulary = assistantVocabulary(context.schema, context.actor.role, await workspaceFacts(context));
  const host = await assistantHost(context);
  const tables: Readonly<Record<string, string>> = { person: 'users', company: 'companies' };
  const idOf = async (kind: string, name: string) => {
    const table = sql.identifier(tables[kind] ?? `${kind}s`);
    const rows = await db.rows(sql`select id from ${table} where name = ${name}`);
    if (rows.length !== 1) throw new Error(`there are ${rows.length} of @${kind}:${name}`);
    return String(rows[0]?.[0]);
  };
  const withIds = async (value: unknown): Promise<unknown> => {
    const match = typeof value === 'string' ? /^@(\w+):(.+)$/.exec(value) : null;
    if (match) return idOf(match[1] ?? '', match[2] ?? '');
    if (Array.isArray(value)) return Promise.all(value.map(withIds));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([key, inner]) => [key, await withIds(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  const ask = async (question: string, about?: string) => {
    const [, object = '', name = ''] = /^@(\w+):(.+)$/.exec(about ?? '') ?? [];
    const looking =
      about === undefined ? undefined : await lookingAt(context, { object, id: await idOf(object, name) });
    return await understand(question, vocabulary, host, looking);
  };
  return { db, context, ask, withIds };
}
