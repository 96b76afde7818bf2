import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { listCondition } from '../records/find.ts';
import { allOf } from '../records/query/columns.ts';
import { objectOf } from '../schema/index.ts';
import { requireScored } from '../schema/scored.ts';
import { stillOpen } from '../scoring/still-open.ts';
import type { StoredRun } from './stored.ts';

type Selection = Pick<StoredRun, 'kind' | 'object' | 'filter' | 'search' | 'recordIds'>;

/**
 * The condition of the records that a batch is about, under alias `r`: those of the view that whoever started it may
 * read. What has ended already is not scored.
 */
export function selectionOf(context: Context, { kind, object: key, filter, search, recordIds }: Selection): SQL {
  const object = objectOf(context.schema, key);
  return allOf([
    listCondition(context, object, { filter, ...(search !== null && { search }) }),
    recordIds === null ? undefined : sql`r.id = any(${sql.param(recordIds)}::uuid[])`,
    kind === 'score' ? stillOpen(requireScored(context.schema, key)) : undefined,
  ]);
}
