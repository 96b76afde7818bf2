import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { byteOrderedText, instant, oneOf, recordColumns } from './columns.ts';
import { users } from './people.ts';

const owner = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });
const money = (name: string) => ({
  amount: bigint(name, { mode: 'number' }),
  currency: text(`${name}_currency`),
});
const moneyIsWhole = (name: string, amount: AnyPgColumn, currency: AnyPgColumn) =>
  check(name, sql`(${amount} is null) = (${currency} is null) and ${currency} ~ '^[A-Z]{3}$'`);

interface RecordTable {
  id: AnyPgColumn;
  externalId: AnyPgColumn;
  createdAt: AnyPgColumn;
  updatedAt: AnyPgColumn;
  deletedAt: AnyPgColumn;
}
/** The indexes that every object's list needs: newest, last changed, by title, what is in the trash, by foreign id. */
const recordIndexes = (name: string, t: RecordTable, title: AnyPgColumn) => [
  index(`${name}_created`).on(t.createdAt, t.id).where(sql`${t.deletedAt} is null`),
  index(`${name}_updated`).on(t.updatedAt, t.id).where(sql`${t.deletedAt} is null`),
  index(`${name}_title`).on(sql`lower(${title})`, t.id).where(sql`${t.deletedAt} is null`),
  index(`${name}_title_words`).using('gin', sql`${title} gin_trgm_ops`),
  index(`${name}_trash`).on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
  uniqueIndex(`${name}_external_id`).on(t.externalId).where(sql`${t.deletedAt} is null`),
];

export const companies = pgTable(
  'companies',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    domain: text('domain'),
    industry: text('industry'),
    size: numeric('size', { mode: 'number' }),
    status: text('status').notNull().default('prospect'),
    description: text('description'),
    phone: text('phone'),
    email: text('email'),
    linkedin: text('linkedin'),
    logo: text('logo'),
    annualRevenue: money('annual_revenue').amount,
    annualRevenueCurrency: money('annual_revenue').currency,
    addressStreet: text('address_street'),
    addressCity: text('address_city'),
    addressState: text('address_state'),
    addressPostalCode: text('address_postal_code'),
    addressCountry: text('address_country'),
    parentId: uuid('parent_id').references((): AnyPgColumn => companies.id, { onDelete: 'set null' }),
    ownerId: owner('owner_id'),
  },
  (t) => [
    ...recordIndexes('companies', t, t.name),
    uniqueIndex('companies_domain').on(t.domain).where(sql`${t.deletedAt} is null`),
    index('companies_owner').on(t.ownerId),
    index('companies_parent').on(t.parentId),
    check('companies_name', sql`btrim(${t.name}) <> ''`),
    check('companies_size', sql`${t.size} >= 0 and ${t.size} = trunc(${t.size})`),
    check('companies_status', oneOf(t.status, ['prospect', 'active', 'customer', 'churned'])),
    moneyIsWhole('companies_annual_revenue', t.annualRevenue, t.annualRevenueCurrency),
  ],
);

export const contacts = pgTable(
  'contacts',
  {
    ...recordColumns(),
    name: text('name').generatedAlwaysAs(sql`btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))`),
    firstName: text('first_name'),
    lastName: text('last_name'),
    jobTitle: text('job_title'),
    status: text('status').notNull().default('lead'),
    companyId: uuid('company_id').references(() => companies.id, { onDelete: 'set null' }),
    linkedin: text('linkedin'),
    source: text('source'),
    ownerId: owner('owner_id'),
  },
  (t) => [
    ...recordIndexes('contacts', t, t.name),
    index('contacts_company').on(t.companyId),
    index('contacts_owner').on(t.ownerId),
    check('contacts_name', sql`coalesce(${t.firstName}, ${t.lastName}) is not null`),
    check('contacts_status', oneOf(t.status, ['lead', 'active', 'customer', 'archived'])),
  ],
);

export const pipelines = pgTable(
  'pipelines',
  { ...recordColumns(), name: text('name').notNull(), isDefault: boolean('is_default').notNull().default(false) },
  (t) => [
    ...recordIndexes('pipelines', t, t.name),
    uniqueIndex('pipelines_name').on(t.name).where(sql`${t.deletedAt} is null`),
    uniqueIndex('pipelines_one_default').on(t.isDefault).where(sql`${t.isDefault} and ${t.deletedAt} is null`),
  ],
);

export const outcomes = ['open', 'won', 'lost'] as const;

export const stages = pgTable(
  'stages',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    pipelineId: uuid('pipeline_id')
      .notNull()
      .references(() => pipelines.id, { onDelete: 'cascade' }),
    order: numeric('order', { mode: 'number' }).notNull().default(0),
    probability: numeric('probability', { mode: 'number' }).notNull().default(0),
    outcome: text('outcome').notNull().default('open'),
    rotDays: numeric('rot_days', { mode: 'number' }),
  },
  (t) => [
    ...recordIndexes('stages', t, t.name),
    uniqueIndex('stages_name').on(t.pipelineId, t.name).where(sql`${t.deletedAt} is null`),
    unique('stages_outcome_of').on(t.id, t.pipelineId, t.outcome),
    check('stages_probability', sql`${t.probability} between 0 and 100`),
    check('stages_outcome', oneOf(t.outcome, outcomes)),
    check('stages_rot_days', sql`${t.rotDays} >= 1`),
  ],
);

/** A deal's status is its stage's outcome: the composite foreign key keeps them equal, whoever writes. */
export const deals = pgTable(
  'deals',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    companyId: uuid('company_id').references(() => companies.id, { onDelete: 'set null' }),
    primaryContactId: uuid('primary_contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    pipelineId: uuid('pipeline_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    status: text('status').notNull(),
    amount: money('amount').amount,
    amountCurrency: money('amount').currency,
    probability: numeric('probability', { mode: 'number' }),
    openedOn: date('opened_on', { mode: 'string' }),
    closeDate: date('close_date', { mode: 'string' }),
    closeReason: text('close_reason'),
    closingNotes: text('closing_notes'),
    stageSince: instant('stage_since').notNull().default(sql`now()`),
    position: byteOrderedText('position').notNull(),
    description: text('description'),
    ownerId: owner('owner_id'),
  },
  (t) => [
    ...recordIndexes('deals', t, t.name),
    foreignKey({
      name: 'deals_stage',
      columns: [t.stageId, t.pipelineId, t.status],
      foreignColumns: [stages.id, stages.pipelineId, stages.outcome],
    })
      .onUpdate('cascade')
      .onDelete('restrict'),
    index('deals_board').on(t.stageId, t.position, t.id).where(sql`${t.deletedAt} is null`),
    index('deals_company').on(t.companyId),
    index('deals_primary_contact').on(t.primaryContactId),
    index('deals_owner').on(t.ownerId),
    index('deals_amount').on(t.amount, t.id).where(sql`${t.deletedAt} is null`),
    index('deals_close_date').on(t.closeDate, t.id).where(sql`${t.deletedAt} is null`),
    check('deals_name', sql`btrim(${t.name}) <> ''`),
    check('deals_status', oneOf(t.status, outcomes)),
    check('deals_probability', sql`${t.probability} between 0 and 100`),
    moneyIsWhole('deals_amount', t.amount, t.amountCurrency),
  ],
);

export const tasks = pgTable(
  'tasks',
  {
    ...recordColumns(),
    title: text('title').notNull(),
    description: text('description'),
    status: text('status').notNull().default('todo'),
    priority: text('priority').notNull().default('medium'),
    due: instant('due'),
    completedAt: instant('completed_at'),
    assigneeId: owner('assignee_id'),
  },
  (t) => [
    ...recordIndexes('tasks', t, t.title),
    index('tasks_assignee').on(t.assigneeId, t.due),
    index('tasks_due').on(t.due, t.id).where(sql`${t.deletedAt} is null`),
    check('tasks_title', sql`btrim(${t.title}) <> ''`),
    check('tasks_status', oneOf(t.status, ['todo', 'in_progress', 'done'])),
    check('tasks_priority', oneOf(t.priority, ['low', 'medium', 'high'])),
    check('tasks_completed', sql`(${t.status} = 'done') = (${t.completedAt} is not null)`),
  ],
);

export const notes = pgTable(
  'notes',
  {
    ...recordColumns(),
    title: text('title').generatedAlwaysAs(sql`left(split_part(btrim(body, E' \\n\\t'), E'\\n', 1), 200)`),
    body: text('body').notNull(),
    authorId: owner('author_id'),
  },
  (t) => [...recordIndexes('notes', t, t.title), check('notes_body', sql`btrim(${t.body}) <> ''`)],
);

export const activityTypes = ['note', 'call', 'email', 'meeting', 'task', 'stage_change', 'system'] as const;

export const activities = pgTable(
  'activities',
  {
    ...recordColumns(),
    type: text('type').notNull(),
    summary: text('summary').notNull(),
    body: text('body'),
    actorId: owner('actor_id'),
    occurredAt: instant('occurred_at').notNull(),
  },
  (t) => [
    ...recordIndexes('activities', t, t.summary),
    index('activities_occurred').on(t.occurredAt, t.id).where(sql`${t.deletedAt} is null`),
    check('activities_type', oneOf(t.type, activityTypes)),
  ],
);
