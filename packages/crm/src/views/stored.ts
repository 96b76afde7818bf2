import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { ViewDefinition, ViewLayout } from './inputs.ts';

/** A view as its row has it. */
export interface StoredView {
  readonly id: string;
  readonly object: string;
  readonly name: string;
  readonly icon: string | null;
  readonly layout: ViewLayout;
  readonly definition: ViewDefinition;
  readonly isShared: boolean;
  readonly ownerId: string | null;
  readonly position: number;
  readonly version: number;
  readonly deletedAt: string | null;
  /** The keys of the roles whose people meet it first, in order. */
  readonly defaultFor: readonly string[];
}

/** Of an object that was deleted there are no views, even when another one has its key by now. */
const ofStandingObject = sql`(v.object_id is null
  or exists (select 1 from object_definitions d where d.id = v.object_id and d.deleted_at is null))`;

/** Reads views `v` that a condition chooses, in their order. `lock` keeps others from changing them meanwhile. */
export async function readViews(db: Connection, where: SQL, lock = false): Promise<StoredView[]> {
  const rows = await db.objects<Omit<StoredView, 'definition' | 'defaultFor'> & { definition: string; roles: string }>(
    sql`select v.id, v.object, v.name, v.icon, v.layout, v.definition::text as definition, v.is_shared as "isShared",
      v.owner_id as "ownerId", v.position, v.version, v.deleted_at as "deletedAt",
      (select coalesce(json_agg(f.role order by f.role), '[]') from view_defaults f where f.view_id = v.id)::text as roles
    from views v where ${where} and ${ofStandingObject}
    order by v.position, v.id ${lock ? sql`for update of v` : sql``}`,
  );
  return rows.map(({ definition, roles, ...row }) => ({
    ...row,
    definition: JSON.parse(definition) as ViewDefinition,
    defaultFor: JSON.parse(roles) as string[],
  }));
}
