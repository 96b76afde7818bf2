import { type SQL, sql } from 'drizzle-orm';
import { column } from '../records/query/columns.ts';
import { fieldOf, type Scored } from '../schema/scored.ts';

/** The condition under which a record, under alias `r`, has not ended yet; undefined for what does not end itself. */
export function stillOpen({ object, outcome, via }: Scored): SQL | undefined {
  if (via) return undefined;
  return sql`${column('r', fieldOf(object, outcome.field).column)} not in (${outcome.won}, ${outcome.lost})`;
}
