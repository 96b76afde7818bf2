import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import {
  fieldColumns,
  objectColumns,
  readDefinitions,
  readStored,
  type StoredField,
  type StoredObject,
} from './stored.ts';

/** An object as those see it who may change objects. */
export interface DefinedObject {
  readonly key: string;
  readonly plural: string;
  /** Null for an object that ships. */
  readonly id: string | null;
  /** Records that are not in the trash, counted up to 10,000. */
  readonly records: { readonly count: number; readonly isCapped: boolean };
  /** The fields that the team added. */
  readonly fields: readonly { readonly key: string; readonly id: string }[];
  readonly deletedFields: readonly {
    readonly id: string;
    readonly key: string;
    readonly label: string;
    readonly deletedAt: string;
  }[];
  /** Set for an object that was deleted, and can be brought back. */
  readonly deletedAt: string | null;
}

const countedTo = 10_000;

/** Every object of records, those that were deleted last. @throws ForbiddenError */
export async function listObjects(context: Context): Promise<DefinedObject[]> {
  requireCapability(context.actor.role, 'manageObjects');
  const { db, schema } = context;
  const definitions = await readDefinitions(db);
  const [deletedObjects, deletedFields] = await readDeleted(context);
  const shown = [...schema.objects.values()].filter(({ kind }) => kind === 'record');
  const counts = await Promise.all(shown.map(({ table }) => countUpTo(context, table)));
  const objects = shown.map(({ key, plural }, index): DefinedObject => {
    const count = counts[index] ?? 0;
    return {
      key,
      plural,
      id: definitions.objects.find((object) => object.key === key)?.id ?? null,
      records: { count: Math.min(count, countedTo), isCapped: count > countedTo },
      fields: definitions.fields
        .filter(({ object }) => object === key)
        .map((field) => ({ key: field.key, id: field.id })),
      deletedFields: deletedFields.filter(({ object }) => object === key).map(told),
      deletedAt: null,
    };
  });
  const gone = deletedObjects.map(({ id, key, plural, deletedAt }): DefinedObject => {
    return { key, plural, id, records: { count: 0, isCapped: false }, fields: [], deletedFields: [], deletedAt };
  });
  return [...objects, ...gone];
}

const told = ({ id, key, label, deletedAt }: StoredField) => ({ id, key, label, deletedAt: deletedAt ?? '' });

async function countUpTo({ db }: Context, table: string): Promise<number> {
  const [row] = await db.rows(sql`select count(*) from
    (select 1 from ${sql.identifier(table)} where deleted_at is null limit ${countedTo + 1}) counted`);
  return Number(row?.[0]);
}

/** What was deleted and can be brought back, the latest first. */
async function readDeleted({ db }: Context): Promise<[StoredObject[], StoredField[]]> {
  const deleted = sql`t.deleted_at is not null order by t.deleted_at desc`;
  return await Promise.all([
    readStored<StoredObject>(db, 'object_definitions', objectColumns, deleted),
    readStored<StoredField>(db, 'field_definitions', fieldColumns, deleted),
  ]);
}
