import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether someone has changed a record since an operation did, its own undo aside: over rows `mine` of `record_id` and
 * `first_change`, the operation's first change of the record.
 */
export const isWrittenSince = (operationId: string): SQL => sql`exists (
  select 1 from changes later join operations o on o.id = later.operation_id
  where later.record_id = mine.record_id and later.id > mine.first_change
    and o.id <> ${operationId}::uuid and o.undoes is distinct from ${operationId}::uuid)`;
