import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase, startTestServer } from '@cardinal/db/testing';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { ensureDefaultPipeline } from '../../src/pipelines/index.ts';
import { buildSchema, type Schema } from '../../src/schema/index.ts';
import { createVesselTable, vessel } from './vessel.ts';

/** A database of its own, the shipped objects and an invented one, and people to act as. */
export interface World {
  readonly db: Database;
  /** The database's address, for connections of a test's own. */
  readonly url: string;
  readonly schema: Schema;
  /** A context of a new member with a role. */
  as(role: Role): Promise<Context & { readonly actor: { readonly userId: string } }>;
  readonly admin: Context & { readonly actor: { readonly userId: string } };
}

/**
 * Gives a test file its world; read its properties within tests and hooks only.
 * @param options.ownServer for what other tests' open transactions would hold back: the feed
 */
export function inWorld({ ownServer = false } = {}): World {
  let world: World | undefined;
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const server = ownServer ? await startTestServer() : undefined;
    const database = await createTestDatabase(server);
    const db = connect(database.url);
    drop = async () => {
      await db.close();
      await database.drop();
      await server?.stop();
    };
    world = await buildWorld(db, database.url);
  });
  afterAll(() => drop());
  return new Proxy({} as World, { get: (_, key) => Reflect.get(world ?? {}, key) });
}

async function buildWorld(db: Database, url: string): Promise<World> {
  const schema = buildSchema([...shippedObjects, vessel]);
  await createVesselTable(db, schema);
  const as: World['as'] = async (role) => ({
    db,
    schema,
    timeZone: 'UTC',
    actor: { kind: 'user', userId: await addUser(db, role.key), role },
  });
  const admin = await as(shippedRoles.admin);
  await ensureDefaultPipeline(admin);
  return { db, url, schema, as, admin };
}

async function addUser(db: Database, role: string): Promise<string> {
  const id = uuidv7();
  const stored = role in shippedRoles ? role : 'member';
  await db.rows(sql`insert into users (id, email, username, first_name, last_name, password_hash, is_active)
    values (${id}::uuid, ${`${id}@cardinal.test`}, ${id}, 'Test', ${role}, 'none', true)`);
  await db.rows(sql`insert into profiles (user_id, role) values (${id}::uuid, ${stored})`);
  return id;
}
