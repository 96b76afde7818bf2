import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, oneOf } from './columns.ts';
import { users } from './people.ts';
import { records } from './records.ts';

const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'restrict' });
/** In unique indexes, where two nulls would not be the same. */
const orNil = (column: AnyPgColumn) => sql`coalesce(${column}, '00000000-0000-0000-0000-000000000000'::uuid)`;
const share = (name: string, column: AnyPgColumn) => check(name, sql`${column} between 0 and 1`);

export const runKinds = ['train', 'score', 'classify'] as const;
export const runStatuses = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;

/** What was learned from the closed records of an object, and whether it may be shown. The newest one counts. */
export const scoreModels = pgTable(
  'score_models',
  {
    id: uuid('id').primaryKey(),
    object: text('object').notNull(),
    trainedAt: instant('trained_at').notNull().default(sql`now()`),
    /** Null when a schedule had it trained. */
    trainedBy: person('trained_by'),
    /** Records that it learned from, by outcome. */
    won: integer('won').notNull(),
    lost: integer('lost').notNull(),
    features: jsonb('features').notNull(),
    /** Measured on records kept back; null when there were too few to measure on. */
    metrics: jsonb('metrics'),
    /** Whether percentages may be shown, and if not, why. */
    verdict: jsonb('verdict').notNull(),
    /** The model itself; null when there was too little to learn from. */
    model: jsonb('model'),
  },
  (t) => [
    index('score_models_newest').on(t.object, t.trainedAt, t.id),
    check('score_models_counts', sql`${t.won} >= 0 and ${t.lost} >= 0`),
    check('score_models_verdict', sql`jsonb_typeof(${t.verdict} -> 'percentages') = 'boolean'`),
    check('score_models_shown', sql`not (${t.verdict} ->> 'percentages')::boolean or ${t.model} is not null`),
  ],
);

/** Labels of the team's own for what is written in some fields of an object, and what was learned of them. */
export const classifiers = pgTable(
  'classifiers',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    object: text('object').notNull(),
    /** Paths of the text fields that are read. */
    fields: text('fields').array().notNull(),
    labels: text('labels').array().notNull(),
    /** The share of answers that should be right: it abstains where it is less sure than that takes. */
    precision: doublePrecision('precision').notNull().default(0.95),
    model: jsonb('model'),
    metrics: jsonb('metrics'),
    trainedAt: instant('trained_at'),
    trainedBy: person('trained_by'),
    createdBy: person('created_by'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    uniqueIndex('classifiers_name').on(sql`lower(${t.name})`),
    check('classifiers_not_blank', sql`btrim(${t.name}) <> ''`),
    check('classifiers_fields', sql`cardinality(${t.fields}) >= 1`),
    check('classifiers_labels', sql`cardinality(${t.labels}) >= 2`),
    check('classifiers_trained', sql`(${t.model} is null) = (${t.trainedAt} is null)`),
    share('classifiers_precision', t.precision),
  ],
);

/** Texts with the label that a person gave them. */
export const classifierExamples = pgTable(
  'classifier_examples',
  {
    id: uuid('id').primaryKey(),
    classifierId: uuid('classifier_id')
      .notNull()
      .references(() => classifiers.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    label: text('label').notNull(),
    /** The record that the text was read from, if it was. */
    recordId: uuid('record_id').references(() => records.id, { onDelete: 'set null' }),
    createdBy: person('created_by'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('classifier_examples_once').on(t.classifierId, sql`md5(${t.text})`),
    index('classifier_examples_record').on(t.recordId),
    check('classifier_examples_not_blank', sql`btrim(${t.text}) <> ''`),
  ],
);

/** Work that is done every day at an hour, in the time zone of the workspace. */
export const runSchedules = pgTable(
  'run_schedules',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    object: text('object').notNull(),
    filter: jsonb('filter').notNull().default({}),
    classifierId: uuid('classifier_id').references(() => classifiers.id, { onDelete: 'cascade' }),
    hour: smallint('hour').notNull(),
    isPaused: boolean('is_paused').notNull().default(false),
    /** The day that it was last started for. */
    startedOn: date('started_on', { mode: 'string' }),
    createdBy: person('created_by'),
    createdAt: createdAt(),
  },
  (t) => [
    // One of a kind for an object or a classifier.
    uniqueIndex('run_schedules_once').on(t.kind, t.object, orNil(t.classifierId)),
    check('run_schedules_kind', oneOf(t.kind, runKinds)),
    check('run_schedules_hour', sql`${t.hour} between 0 and 23`),
    check('run_schedules_classifier', sql`${t.kind} <> 'classify' or ${t.classifierId} is not null`),
  ],
);

/** One batch over the records of a view, from start to end. It stands outside the ledger: it changes no record. */
export const runs = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    object: text('object').notNull(),
    /** Which records: the filter and the words of a view, or ids that were chosen. */
    filter: jsonb('filter').notNull().default({}),
    search: text('search'),
    recordIds: uuid('record_ids').array(),
    classifierId: uuid('classifier_id').references(() => classifiers.id, { onDelete: 'cascade' }),
    status: text('status').notNull().default('queued'),
    total: integer('total'),
    processed: integer('processed').notNull().default(0),
    /** The last record that is done: what a worker that takes over goes on from. */
    cursor: uuid('cursor'),
    /** When and where a worker took it up, which the rate is counted from. */
    resumedAt: instant('resumed_at'),
    resumedCount: integer('resumed_count').notNull().default(0),
    counts: jsonb('counts').notNull().default({}),
    /** The model that a training made, or that scores come from. */
    modelId: uuid('model_id').references(() => scoreModels.id, { onDelete: 'set null' }),
    error: text('error'),
    scheduleId: uuid('schedule_id').references(() => runSchedules.id, { onDelete: 'set null' }),
    /** Null when a schedule has started it. */
    createdBy: person('created_by'),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    index('runs_newest').on(t.createdAt, t.id),
    index('runs_creator').on(t.createdBy, t.createdAt),
    // One training of the same thing at a time.
    uniqueIndex('runs_one_training')
      .on(t.object, orNil(t.classifierId))
      .where(sql`${t.kind} = 'train' and ${t.status} in ('queued', 'running')`),
    check('runs_kind', oneOf(t.kind, runKinds)),
    check('runs_status', oneOf(t.status, runStatuses)),
    check('runs_progress', sql`${t.processed} >= 0 and ${t.resumedCount} >= 0 and ${t.total} >= 0`),
    check('runs_classifier', sql`${t.kind} <> 'classify' or ${t.classifierId} is not null`),
    check('runs_over', sql`(${t.status} in ('done', 'failed', 'cancelled')) = (${t.finishedAt} is not null)`),
    check('runs_why', sql`${t.status} <> 'failed' or ${t.error} is not null`),
  ],
);

/** What a model says of a record: derived, outside record, ledger and webhooks. A new score replaces the old one. */
export const scores = pgTable(
  'scores',
  {
    recordId: uuid('record_id')
      .primaryKey()
      .references(() => records.id, { onDelete: 'cascade' }),
    modelId: uuid('model_id')
      .notNull()
      .references(() => scoreModels.id, { onDelete: 'cascade' }),
    runId: uuid('run_id').references(() => runs.id, { onDelete: 'set null' }),
    logOdds: doublePrecision('log_odds').notNull(),
    probability: doublePrecision('probability').notNull(),
    /** What each feature adds to the log-odds: `[{ feature, value, contribution }]`. */
    contributions: jsonb('contributions').notNull(),
    scoredAt: instant('scored_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('scores_model').on(t.modelId),
    index('scores_run').on(t.runId),
    share('scores_probability', t.probability),
    check('scores_finite', sql`${t.logOdds} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
);

/** What a classifier says of a record's text; a label that is null: it abstained. */
export const classifications = pgTable(
  'classifications',
  {
    recordId: uuid('record_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    classifierId: uuid('classifier_id')
      .notNull()
      .references(() => classifiers.id, { onDelete: 'cascade' }),
    runId: uuid('run_id').references(() => runs.id, { onDelete: 'set null' }),
    label: text('label'),
    confidence: doublePrecision('confidence').notNull(),
    /** The words that spoke for the label. */
    words: text('words').array().notNull(),
    classifiedAt: instant('classified_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.classifierId] }),
    index('classifications_label').on(t.classifierId, t.label),
    index('classifications_run').on(t.runId),
    share('classifications_confidence', t.confidence),
  ],
);
