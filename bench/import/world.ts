import type { Context } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { buildSchema } from '@cardinal/crm/schema';
import { connect, type Database } from '@cardinal/db/connection';
import { migrate } from '@cardinal/db/migrate';

const admin = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A database of its own on a server, with an admin and a pipeline. */
export async function makeWorld(serverUrl: string, name: string): Promise<{ db: Database; context: Context }> {
  const server = connect(serverUrl, { max: 1 });
  await server.client.unsafe(`create database ${name}`);
  await server.close();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const db = connect(url.href);
  await db.client`insert into users (id, email, username, password_hash, is_active)
    values (${admin}, 'admin@cardinal.test', 'admin', 'none', true)`;
  await db.client`insert into profiles (user_id, role) values (${admin}, 'admin')`;
  const actor = { kind: 'user', userId: admin, role: shippedRoles.admin } as const;
  const context: Context = { db, schema: buildSchema(shippedObjects), timeZone: 'UTC', actor };
  await ensureDefaultPipeline(context);
  return { db, context };
}
