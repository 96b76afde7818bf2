import { type SQL, sql } from 'drizzle-orm';
import type { Columns } from '../sql-type.ts';

/** Whether a value kept in one column is there. */
export const empty = (columns: Columns, wanted: boolean): SQL =>
  wanted ? sql`${columns()} is null` : sql`${columns()} is not null`;
