import type { Connection } from '@cardinal/db/connection';
import type { importStatuses } from '@cardinal/db/tables';
import { sql } from 'drizzle-orm';
import { NotFoundError } from '../errors/index.ts';
import type { UndoConflict } from '../undo/index.ts';
import type { Mapping } from './mapping.ts';
import type { FileColumn } from './upload/header.ts';
import type { FileFormat } from './upload/rows.ts';

export type ImportStatus = (typeof importStatuses)[number];
export const outcomes = ['create', 'update', 'skip', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];
export type Tally = Readonly<Record<Outcome, number>>;
export const emptyTally: Tally = { create: 0, update: 0, skip: 0, wrong: 0 };

/** What was counted so far. */
export interface Counts {
  /** What the dry run foresees, and what the run has done. */
  readonly check?: Tally;
  readonly run?: Tally;
  /** Records that come into being beside the rows' own (companies by name, a pipeline), by object. */
  readonly also?: Readonly<Record<string, number>>;
  /** Records that the undo has put back. */
  readonly undone?: number;
  /** What the undo has left as it is: more than are kept to be shown, perhaps. */
  readonly left?: number;
}

/** An import as the table has it. Instants are ISO 8601. */
export interface StoredImport {
  readonly id: string;
  readonly object: string;
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly columns: readonly FileColumn[];
  readonly mapping: Mapping;
  readonly totalRows: number;
  readonly totalLines: number;
  readonly processedLine: number;
  readonly resumedLine: number;
  readonly resumedAt: string | null;
  readonly counts: Counts;
  readonly made: { readonly pipelineId?: string };
  readonly format: FileFormat;
  readonly operationId: string | null;
  readonly undoOperationId: string | null;
  readonly undoneRecord: string | null;
  readonly undoConflicts: readonly UndoConflict[];
  readonly error: string | null;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export const importColumns = sql`i.id, i.object, i.status, i.file_name as "fileName", i.columns, i.mapping,
  i.total_rows as "totalRows", i.total_lines as "totalLines", i.processed_line as "processedLine",
  i.resumed_line as "resumedLine", i.resumed_at as "resumedAt", i.counts, i.made, i.format,
  i.operation_id as "operationId", i.undo_operation_id as "undoOperationId", i.undone_record as "undoneRecord",
  i.undo_conflicts as "undoConflicts", i.error, i.created_by as "createdBy",
  (select u.name from users u where u.id = i.created_by) as "createdByName", i.created_at as "createdAt",
  i.started_at as "startedAt", i.finished_at as "finishedAt"`;

/**
 * One import; `lock` holds it until the transaction ends, so that chunks, cancels and changes follow each other.
 * @throws NotFoundError also while its file is on the way
 */
export async function readImport(db: Connection, id: string, { lock = false } = {}): Promise<StoredImport> {
  const [found] = await db.objects<StoredImport>(sql`select ${importColumns} from imports i
    where i.id = ${id}::uuid and i.status <> 'uploading' ${lock ? sql`for update` : sql``}`);
  if (!found) throw new NotFoundError('There is no such import.');
  return found;
}

/** What may be written of an import while it is worked on. */
export type ImportPatch = Partial<
  Pick<
    StoredImport,
    | 'status'
    | 'mapping'
    | 'totalLines'
    | 'processedLine'
    | 'resumedLine'
    | 'counts'
    | 'made'
    | 'operationId'
    | 'undoOperationId'
    | 'undoneRecord'
    | 'undoConflicts'
    | 'error'
  >
> & { readonly resumedAt?: 'now' | null; readonly startedAt?: 'now' | null; readonly finishedAt?: 'now' | null };

const written = {
  status: ['status', 'text'],
  mapping: ['mapping', 'jsonb'],
  totalLines: ['total_lines', 'integer'],
  processedLine: ['processed_line', 'integer'],
  resumedLine: ['resumed_line', 'integer'],
  counts: ['counts', 'jsonb'],
  made: ['made', 'jsonb'],
  operationId: ['operation_id', 'uuid'],
  undoOperationId: ['undo_operation_id', 'uuid'],
  undoneRecord: ['undone_record', 'uuid'],
  undoConflicts: ['undo_conflicts', 'jsonb'],
  error: ['error', 'text'],
  resumedAt: ['resumed_at', 'timestamptz'],
  startedAt: ['started_at', 'timestamptz'],
  finishedAt: ['finished_at', 'timestamptz'],
} as const satisfies Record<keyof ImportPatch, readonly [string, string]>;

/** Writes what is given of an import. */
export async function writeImport(tx: Connection, id: string, patch: ImportPatch): Promise<void> {
  const assignments = Object.entries(patch).map(([key, value]) => {
    const [column, type] = written[key as keyof ImportPatch];
    const set =
      value === 'now' && type === 'timestamptz'
        ? sql`clock_timestamp()`
        : type === 'jsonb'
          ? sql`${JSON.stringify(value)}::jsonb`
          : sql`${value}::${sql.raw(type)}`;
    return sql`${sql.identifier(column)} = ${set}`;
  });
  if (assignments.length)
    await tx.rows(sql`update imports set ${sql.join(assignments, sql`, `)} where id = ${id}::uuid`);
}
