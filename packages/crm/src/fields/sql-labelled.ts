import { sql } from 'drizzle-orm';
import type { ChildStorage } from './sql-type.ts';

/** Reads as `[{ value, label, primary }, …]` in the order in which the values were given. */
export const labelledStorage: ChildStorage = {
  kind: 'child',
  table: 'labelled_values',
  read: (recordId, fieldId) => sql`(select coalesce(json_agg(json_build_object(
    'value', labelled_values.value, 'label', labelled_values.label, 'primary', labelled_values.is_primary
  ) order by labelled_values.position), '[]'::json)
  from labelled_values where labelled_values.record_id = ${recordId} and labelled_values.field_id = ${fieldId})`,
};
