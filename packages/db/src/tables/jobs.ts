import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, oneOf } from './columns.ts';
import { operations } from './ledger.ts';
import { users } from './people.ts';

/** Workers that are alive: one that falls silent has its jobs taken over. */
export const workers = pgTable('workers', {
  /** graphile-worker's pool id, the prefix of `locked_by`. */
  id: text('id').primaryKey(),
  startedAt: instant('started_at').notNull().default(sql`now()`),
  seenAt: instant('seen_at').notNull().default(sql`now()`),
});

export const importStatuses = [
  'uploading',
  'mapping',
  'checking',
  'ready',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;

/** One file on its way into one object, from upload to result. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    /** An object's key, or `member`. */
    object: text('object').notNull(),
    status: text('status').notNull(),
    fileName: text('file_name').notNull(),
    columns: jsonb('columns').notNull().default([]),
    mapping: jsonb('mapping').notNull().default({}),
    totalRows: integer('total_rows').notNull().default(0),
    /** Lines to go through, for the progress: the rows, twice when records of the file point to each other. */
    totalLines: integer('total_lines').notNull().default(0),
    /** Lines up to this one are done: what a worker that takes over goes on from. */
    processedLine: integer('processed_line').notNull().default(0),
    /** Where and when the work at hand was taken up, which the rate is counted from. */
    resumedLine: integer('resumed_line').notNull().default(0),
    resumedAt: instant('resumed_at'),
    /** By outcome, how many rows; and what came into being beside them, by object. */
    counts: jsonb('counts').notNull().default({}),
    /** What a run made before its first row (a pipeline), by what it is for. */
    made: jsonb('made').notNull().default({}),
    /** How the file is written: delimiter, encoding, bytes. */
    format: jsonb('format').notNull().default({}),
    /** What the undo does where someone has written since, as it was decided; empty keeps that. */
    undoDecision: jsonb('undo_decision').notNull().default({}),
    /** The last record that the undo has dealt with, and what it had to leave. */
    undoneRecord: uuid('undone_record'),
    undoConflicts: jsonb('undo_conflicts').notNull().default([]),
    operationId: uuid('operation_id').references(() => operations.id, { onDelete: 'restrict' }),
    undoOperationId: uuid('undo_operation_id').references(() => operations.id, { onDelete: 'restrict' }),
    error: text('error'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('imports_newest').on(t.createdAt, t.id), check('imports_status', oneOf(t.status, importStatuses))],
);

/** The file's rows as they came, and what became of each. `line` counts from 1, the header not counted. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer('line').notNull(),
    cells: text('cells').array().notNull(),
    /** Why the row cannot be read at all: too few cells, say. */
    broken: text('broken'),
    /** `create`, `update`, `skip` or `wrong`; null until checked. */
    outcome: text('outcome'),
    issues: jsonb('issues'),
    recordId: uuid('record_id'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    // Most rows create; the others are what one looks for.
    index('import_rows_outcome').on(t.importId, t.outcome, t.line).where(sql`${t.outcome} <> 'create'`),
    check('import_rows_outcome', sql`${t.outcome} in ('create', 'update', 'skip', 'wrong')`),
  ],
);
