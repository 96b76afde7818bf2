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
  'uploading', 'mapping', 'checking', 'ready', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone',
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
    /** Rows up to this line are done: what a worker that takes over goes on from. */
    processedLine: integer('processed_line').notNull().default(0),
    counts: jsonb('counts').notNull().default({}),
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
    /** `create`, `update`, `skip` or `wrong`; null until checked. */
    outcome: text('outcome'),
    issues: jsonb('issues'),
    recordId: uuid('record_id'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    check('import_rows_outcome', sql`${t.outcome} in ('create', 'update', 'skip', 'wrong')`),
  ],
);
