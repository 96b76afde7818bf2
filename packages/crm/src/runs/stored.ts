import type { Connection } from '@cardinal/db/connection';
import type { runKinds, runStatuses } from '@cardinal/db/tables';
import { sql } from 'drizzle-orm';
import { NotFoundError } from '../errors/index.ts';
import type { Filter } from '../filters/index.ts';

export type RunKind = (typeof runKinds)[number];
export type RunStatus = (typeof runStatuses)[number];

/** A run as the table has it. Instants are ISO 8601. */
export interface StoredRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly object: string;
  readonly filter: Filter;
  readonly search: string | null;
  readonly recordIds: readonly string[] | null;
  readonly classifierId: string | null;
  readonly classifierName: string | null;
  readonly status: RunStatus;
  /** Null until it is counted. */
  readonly total: number | null;
  readonly processed: number;
  readonly cursor: string | null;
  readonly resumedAt: string | null;
  readonly resumedCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly modelId: string | null;
  readonly error: string | null;
  readonly createdBy: string | null;
  readonly createdByName: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export const runColumns = sql`r.id, r.kind, r.object, r.filter, r.search, r.record_ids as "recordIds",
  r.classifier_id as "classifierId", (select c.name from classifiers c where c.id = r.classifier_id) as "classifierName",
  r.status, r.total, r.processed, r.cursor, r.resumed_at as "resumedAt", r.resumed_count as "resumedCount", r.counts,
  r.model_id as "modelId", r.error, r.created_by as "createdBy",
  (select u.name from users u where u.id = r.created_by) as "createdByName",
  r.created_at as "createdAt", r.started_at as "startedAt", r.finished_at as "finishedAt"`;

/**
 * One run; `lock` holds it until the transaction ends, so that chunks, pauses and cancels follow each other.
 * @throws NotFoundError
 */
export async function readRun(db: Connection, id: string, { lock = false } = {}): Promise<StoredRun> {
  const [found] = await db.objects<StoredRun>(sql`select ${runColumns} from runs r
    where r.id = ${id}::uuid ${lock ? sql`for update` : sql``}`);
  if (!found) throw new NotFoundError('There is no such run.');
  return found;
}

/** What may be written of a run while it is worked on. */
export type RunPatch = Partial<
  Pick<StoredRun, 'status' | 'total' | 'processed' | 'cursor' | 'resumedCount' | 'counts' | 'modelId' | 'error'>
> & { readonly resumedAt?: 'now' | null; readonly startedAt?: 'now'; readonly finishedAt?: 'now' | null };

const written = {
  status: ['status', 'text'],
  total: ['total', 'integer'],
  processed: ['processed', 'integer'],
  cursor: ['cursor', 'uuid'],
  resumedCount: ['resumed_count', 'integer'],
  counts: ['counts', 'jsonb'],
  modelId: ['model_id', 'uuid'],
  error: ['error', 'text'],
  resumedAt: ['resumed_at', 'timestamptz'],
  startedAt: ['started_at', 'timestamptz'],
  finishedAt: ['finished_at', 'timestamptz'],
} as const satisfies Record<keyof RunPatch, readonly [string, string]>;

/** Writes what is given of a run. */
export async function writeRun(tx: Connection, id: string, patch: RunPatch): Promise<void> {
  const assignments = Object.entries(patch).map(([key, value]) => {
    const [column, type] = written[key as keyof RunPatch];
    const set =
      value === 'now' && type === 'timestamptz'
        ? sql`clock_timestamp()`
        : type === 'jsonb'
          ? sql`${JSON.stringify(value)}::jsonb`
          : sql`${value}::${sql.raw(type)}`;
    return sql`${sql.identifier(column)} = ${set}`;
  });
  await tx.rows(sql`update runs set ${sql.join(assignments, sql`, `)} where id = ${id}::uuid`);
}
