import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import type { FieldTypeKey } from '../fields/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import type { DefinitionChange } from './change.ts';
import { readDefinitions } from './stored.ts';

export const schemaHistoryInput = z.strictObject({
  object: z.string().max(64),
  limit: z.int().min(1).max(100).default(20),
  /** The `nextCursor` of the page before. */
  cursor: z.uuid().toLowerCase().optional(),
});

/** What one operation did to a definition. */
export interface SchemaHistoryChange {
  readonly entity: 'object' | 'field';
  readonly id: string;
  readonly action: DefinitionChange['action'];
  /** What it is called now. */
  readonly label: string;
  /** Of a field. */
  readonly type: FieldTypeKey | null;
  readonly properties: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

/** One operation that changed what an object is. */
export interface SchemaHistoryEntry {
  readonly operationId: string;
  readonly at: string;
  /** `field.create`, `object.update`, … */
  readonly kind: string;
  /** `name` is the key's, of what was done with one; `id` is the person's. */
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  /** The operation that this one took back, and whether this one has been taken back itself. */
  readonly undoes: string | null;
  readonly undone: boolean;
  readonly changes: readonly SchemaHistoryChange[];
}

export interface SchemaHistoryPage {
  readonly entries: readonly SchemaHistoryEntry[];
  readonly nextCursor: string | null;
}

type Row = Omit<SchemaHistoryEntry, 'actor' | 'changes'> & {
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly changes: string;
};

/**
 * Who changed what an object is and what fields it has, latest first. What is gone for good is told no more.
 * @throws ForbiddenError, NotFoundError
 */
export async function schemaHistory(
  context: Context,
  input: z.input<typeof schemaHistoryInput>,
): Promise<SchemaHistoryPage> {
  requireCapability(context.actor.role, 'manageObjects');
  const { object: key, limit, cursor } = schemaHistoryInput.parse(input);
  objectOf(context.schema, key);
  const { objects } = await readDefinitions(context.db);
  const objectId = objects.find((object) => object.key === key)?.id ?? null;
  const rows = await context.db.objects<Row>(sql`
    with told as (
      select 'field' as entity, id, label, type from field_definitions
        where object = ${key} and object_id is not distinct from ${objectId}::uuid
      union all select 'object', id, plural, null from object_definitions where id = ${objectId}::uuid)
    select o.id as "operationId", o.at, o.kind, o.undoes, o.actor_kind as "actorKind", o.actor_id as "actorId",
      coalesce((select k.name from api_keys k where k.id = o.api_key_id),
        (select u.name from users u where u.id = o.actor_id)) as "actorName",
      exists (select 1 from operations x where x.undoes = o.id
        and not exists (select 1 from operations y where y.undoes = x.id)) as undone,
      json_agg(json_build_object('entity', told.entity, 'id', told.id, 'label', told.label, 'type', told.type,
        'action', c.action, 'diff', c.diff) order by c.id)::text as changes
    from told join changes c on c.record_id = told.id and c.object = told.entity join operations o on o.id = c.operation_id
    where ${cursor === undefined ? sql`true` : sql`o.id < ${cursor}::uuid`}
    group by o.id order by o.id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit).map(entryOf);
  return { entries: page, nextCursor: rows.length > limit ? (page.at(-1)?.operationId ?? null) : null };
}

type ChangeRow = Omit<SchemaHistoryChange, 'properties'> & { readonly diff: DefinitionChange['diff'] };

function entryOf({ actorKind, actorId, actorName, changes, ...rest }: Row): SchemaHistoryEntry {
  return {
    ...rest,
    actor: { kind: actorKind, id: actorId, name: actorName },
    changes: (JSON.parse(changes) as ChangeRow[]).map(({ diff, ...change }) => ({
      ...change,
      // All of what is new is new.
      properties:
        change.action === 'update'
          ? Object.entries(diff).map(([name, [before, after]]) => ({ name, before, after }))
          : [],
    })),
  };
}
