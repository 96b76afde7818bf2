import { sql } from 'drizzle-orm';
import type { Columns, FilterContext, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

/** Ids of records or users; `me` is whoever asks, and nobody when no one is signed in. */
export const referenceConditions = {
  eq: (columns: Columns, id: string, context: FilterContext) => sql`${columns()} = ${who(id, context)}::uuid`,
  // To ask as nobody for what is not mine is to ask for everything, the empty included.
  ne: (columns: Columns, id: string, context: FilterContext) =>
    sql`(${columns()} = ${who(id, context)}::uuid) is not true`,
  in: (columns: Columns, ids: readonly string[], context: FilterContext) =>
    sql`${columns()} = any(${sql.param(everyone(ids, context))}::uuid[])`,
  notIn: (columns: Columns, ids: readonly string[], context: FilterContext) =>
    sql`(${columns()} = any(${sql.param(everyone(ids, context))}::uuid[])) is not true`,
  empty,
} satisfies SqlFieldType<'user'>['conditions'];

const who = (id: string, { actorId }: FilterContext): string | null => (id === 'me' ? actorId : id);

const everyone = (ids: readonly string[], context: FilterContext): string[] =>
  ids.map((id) => who(id, context)).filter((id) => id !== null);
