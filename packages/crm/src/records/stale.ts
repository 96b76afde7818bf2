import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { StaleError, type StaleRecord } from '../errors/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { fieldValue } from './record.ts';
import type { LockedEdit } from './update.ts';
import { recordset } from './write/columns.ts';
import { fieldsIn } from './write/values.ts';

/**
 * Refuses edits that were made against another version than the one that stands.
 * @throws StaleError naming, for each record, the fields that both the writer and someone since have written
 */
export async function refuseStale(context: Context, object: SchemaObject, edits: readonly LockedEdit[]): Promise<void> {
  const stale = edits.filter(({ before, patch }) => patch.version !== undefined && patch.version !== before.version);
  if (stale.length === 0) return;
  const changed = await changedSince(context, stale);
  throw new StaleError(stale.map((edit) => conflictOf(object, edit, changed.get(edit.before.id))));
}

/** By record, the fields that were written since the version that its writer had read. */
async function changedSince(
  context: Context,
  stale: readonly LockedEdit[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const read = stale.map(({ patch: { id, version } }) => ({ id, version }));
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'version', type: 'integer' },
  ];
  const rows = await context.db.rows(sql`select distinct c.record_id, k.field
    from ${recordset('r', read, columns)} join changes c on c.record_id = r.id and c.version > r.version
    cross join lateral jsonb_object_keys(c.diff) k(field)`);
  const byRecord = Map.groupBy(rows, ([id]) => id as string);
  return new Map([...byRecord].map(([id, found]) => [id, new Set(found.map(([, field]) => field as string))]));
}

function conflictOf(
  object: SchemaObject,
  { before, patch }: LockedEdit,
  changed: ReadonlySet<string> = new Set(),
): StaleRecord {
  const fields: Record<string, { yours: unknown; theirs: unknown }> = {};
  for (const field of fieldsIn(object, patch.values)) {
    const yours = patch.values[field.path];
    const theirs = fieldValue(before, field);
    if (!changed.has(field.id) || isDeepStrictEqual(yours, theirs)) continue;
    fields[field.custom ? `custom.${field.property}` : field.property] = { yours, theirs };
  }
  return { id: before.id, version: before.version, fields };
}
