import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { readStored, roleColumns } from '../definitions/stored.ts';
import type { StoredRole } from './stored.ts';

/** The roles that there are, those that ship first; with `deleted` also those that were. */
export const readRoles = (db: Connection, { deleted = false } = {}): Promise<StoredRole[]> =>
  readStored<StoredRole>(
    db,
    'roles',
    roleColumns,
    sql`${deleted ? sql`true` : sql`t.deleted_at is null`} order by t.position, t.id`,
  );
