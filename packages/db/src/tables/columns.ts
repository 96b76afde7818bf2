import { sql } from 'drizzle-orm';
import { type AnyPgColumn, customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { records } from './records.ts';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
export const createdAt = () => instant('created_at').notNull().default(sql`now()`);

/** A transaction id that does not wrap around, as `pg_current_xact_id()` gives it. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Text in the order of its bytes, whatever the language of the database: what fractional indexing builds on. */
export const byteOrderedText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** What every record carries, whatever its object. */
export const recordColumns = () => ({
  id: uuid('id')
    .primaryKey()
    .references(() => records.id, { onDelete: 'cascade' }),
  externalId: text('external_id'),
  version: integer('version').notNull().default(1),
  createdAt: createdAt(),
  updatedAt: instant('updated_at').notNull().default(sql`now()`),
  deletedAt: instant('deleted_at'),
});

/** `column in ('a', 'b')` for a check constraint. */
export const oneOf = (column: AnyPgColumn, values: readonly string[]) =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
