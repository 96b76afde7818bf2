import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { FileRow, RowIssue } from '../plan/types.ts';
import type { Outcome, Tally } from '../stored.ts';

/** A row with what is known of it. */
export interface KnownRow extends FileRow {
  readonly outcome: Outcome | null;
  readonly recordId: string | null;
}

/** What became of a row; issues that are null leave those that stand. */
export interface RowResult {
  readonly line: number;
  readonly outcome: Outcome;
  readonly issues: readonly RowIssue[] | null;
  readonly recordId: string | null;
}

/**
 * The rows after a line, in their order. Lines have no gaps; both ends are told, so that Postgres reads these rows alone
 * also while it does not know yet how many a new file has.
 */
export const rowsAfter = (db: Connection, importId: string, line: number, limit: number): Promise<KnownRow[]> =>
  db.objects<KnownRow>(sql`select line, cells, broken, outcome, record_id as "recordId" from import_rows
    where import_id = ${importId}::uuid and line > ${line} and line <= ${line + limit} order by line`);

/** Keeps what became of rows, which stand near each other. */
export async function writeResults(tx: Connection, importId: string, results: readonly RowResult[]): Promise<void> {
  if (results.length === 0) return;
  const lines = results.map(({ line }) => line);
  await tx.rows(sql`update import_rows r set outcome = e.outcome, record_id = e."recordId", issues = coalesce(e.issues, r.issues)
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as e(line integer, outcome text, issues jsonb, "recordId" uuid)
    where r.import_id = ${importId}::uuid and r.line = e.line
      and r.line between ${Math.min(...lines)} and ${Math.max(...lines)}`);
}

/** Adds outcomes to a tally. */
export function tallyOf(before: Tally, results: readonly { readonly outcome: Outcome }[]): Tally {
  const tally = { ...before };
  for (const { outcome } of results) tally[outcome] += 1;
  return tally;
}
