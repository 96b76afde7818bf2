import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';

/** The ids of the views that people of the actor's role meet first, by their objects' keys. */
export async function defaultViews({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<Record<string, string>> {
  const rows = await db.rows(sql`select v.object, v.id from view_defaults f join views v on v.id = f.view_id
    where f.role = ${actor.role.key} and v.is_shared and v.deleted_at is null
      and (v.object_id is null or exists (select 1 from object_definitions d where d.id = v.object_id and d.deleted_at is null))
    order by v.position desc, v.id desc`);
  return Object.fromEntries(rows as [string, string][]);
}
