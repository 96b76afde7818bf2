import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { StaleError, type StaleRecord } from '../errors/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { fieldValue } from './record.ts';
import type { LockedEdit } from './update.ts';
import { fieldsIn } from './write/values.ts';

/**
 * Refuses edits that were made against another version than the one that stands.
 * @throws StaleError naming, for each record, the fields that both the writer and someone since have written
 */
export async function refuseStale(context: Context, object: SchemaObject, edits: readonly LockedEdit[]): Promise<void> {
  const stale = edits.filter(({ before, patch }) => patch.version !== undefined && patch.version !== before.version);
  if (stale.length === 0) return;
  throw new StaleError(await Promise.all(stale.map((edit) => conflictOf(context, object, edit))));
}

async function conflictOf(context: Context, object: SchemaObject, { before, patch }: LockedEdit): Promise<StaleRecord> {
  const rows = await context.db.rows(sql`select distinct jsonb_object_keys(diff) from changes
    where record_id = ${before.id}::uuid and version > ${patch.version ?? 0}`);
  const changedSince = new Set(rows.map(([fieldId]) => fieldId));
  const fields: Record<string, { yours: unknown; theirs: unknown }> = {};
  for (const field of fieldsIn(object, patch.values)) {
    const yours = patch.values[field.path];
    const theirs = fieldValue(before, field);
    if (!changedSince.has(field.id) || isDeepStrictEqual(yours, theirs)) continue;
    fields[field.custom ? `custom.${field.property}` : field.property] = { yours, theirs };
  }
  return { id: before.id, version: before.version, fields };
}
