import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { roles } from './roles.ts';

/**
 * Everyone who may own records. An invited person is not active and may lack an e-mail address until they accept;
 * a deactivated one keeps their records' history but cannot sign in. Users are never deleted.
 */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    email: text('email'),
    username: text('username').notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    name: text('name')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), username)`,
      ),
    passwordHash: text('password_hash'),
    isActive: boolean('is_active').notNull().default(false),
    isDeactivated: boolean('is_deactivated').notNull().default(false),
    externalId: text('external_id'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    uniqueIndex('users_username').on(t.username),
    uniqueIndex('users_external_id').on(t.externalId),
    index('users_name_words').using('gin', t.name.op('gin_trgm_ops')),
    check('users_email_lower_case', sql`${t.email} = lower(${t.email})`),
    check(
      'users_active_can_sign_in',
      sql`not ${t.isActive} or (${t.email} is not null and ${t.passwordHash} is not null)`,
    ),
  ],
);

export const profiles = pgTable(
  'profiles',
  {
    userId: uuid('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role')
      .notNull()
      .references(() => roles.key),
    jobTitle: text('job_title'),
    phone: text('phone'),
    avatarUrl: text('avatar_url'),
    bio: text('bio'),
  },
  (t) => [index('profiles_role').on(t.role)],
);

/** Browser sessions; the columns that Lucia's adapter expects, and what a person needs to tell them apart. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    createdAt: createdAt(),
    userAgent: text('user_agent'),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** A link that lets an invited user sign up; only the hash of its token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by').references(() => users.id, { onDelete: 'set null' }),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('invitations_token').on(t.tokenHash), index('invitations_user').on(t.userId)],
);

/** Counters of the rate limiter; the layout is that of `rate-limiter-flexible`. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});

/** What a person set up for themselves: a table's columns, for one. */
export const preferences = pgTable(
  'preferences',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    value: jsonb('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] })],
);

/** The one workspace of this installation, and the defaults that values are read with. */
export const workspace = pgTable(
  'workspace',
  {
    id: integer('id').primaryKey().default(1),
    name: text('name').notNull().default('Cardinal'),
    currency: text('currency').notNull().default('USD'),
    country: text('country').notNull().default('US'),
    timeZone: text('time_zone').notNull().default('UTC'),
  },
  (t) => [check('workspace_single', sql`${t.id} = 1`)],
);
