import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, oneOf } from './columns.ts';
import { objectDefinitions } from './definitions.ts';
import { users } from './people.ts';
import { roles } from './roles.ts';

/** How a view draws its records. */
export const viewLayouts = ['table', 'board', 'calendar'] as const;

/** Ways of looking at the records of an object that someone keeps, for themselves or for the team. */
export const views = pgTable(
  'views',
  {
    id: uuid('id').primaryKey(),
    /** The object's key. */
    object: text('object').notNull(),
    /** The object itself, where it is one of the team's own: another one may have had its key. */
    objectId: uuid('object_id').references(() => objectDefinitions.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    icon: text('icon'),
    layout: text('layout').notNull(),
    /** Columns, filter, sort, group, board field, date and totals, as `viewDefinition` of the crm package describes them. */
    definition: jsonb('definition').notNull(),
    isShared: boolean('is_shared').notNull(),
    ownerId: uuid('owner_id').references(() => users.id, { onDelete: 'set null' }),
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('views_object').on(t.object, t.position).where(sql`${t.deletedAt} is null`),
    check('views_layout', oneOf(t.layout, viewLayouts)),
    check('views_has_a_name', sql`btrim(${t.name}) <> ''`),
  ],
);

/** Which view people of a role meet first at an object. */
export const viewDefaults = pgTable(
  'view_defaults',
  {
    object: text('object').notNull(),
    role: text('role')
      .notNull()
      .references(() => roles.key),
    viewId: uuid('view_id')
      .notNull()
      .references(() => views.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.viewId, t.role] }), index('view_defaults_role').on(t.object, t.role)],
);

/** The views that someone keeps in their sidebar. */
export const viewFavourites = pgTable(
  'view_favourites',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    viewId: uuid('view_id')
      .notNull()
      .references(() => views.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.viewId] })],
);
