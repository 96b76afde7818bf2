import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, oneOf } from './columns.ts';

/** The keys of the roles that ship. */
const shippedRoles = ['admin', 'manager', 'member', 'viewer'] as const;

/**
 * What members and API keys may be. The roles that ship are said in code, and stand here so that a row can refer to them;
 * one of the team's own has its whole definition. A deleted role is held by nobody, and is kept: the ledger speaks of it.
 */
export const roles = pgTable(
  'roles',
  {
    id: uuid('id').primaryKey(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    definition: jsonb('definition'),
    position: integer('position').notNull(),
    createdAt: createdAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    uniqueIndex('roles_key').on(t.key),
    uniqueIndex('roles_name').on(sql`lower(${t.name})`).where(sql`${t.deletedAt} is null`),
    check('roles_shipped', sql`(${t.definition} is null) = (${oneOf(t.key, shippedRoles)})`),
    check('roles_key_form', sql`${t.key} ~ '^[a-z][a-zA-Z0-9]{0,39}$'`),
  ],
);
