import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { updateRecords } from '../../records/index.ts';
import { titleField } from '../../schema/index.ts';
import { fold } from '../names.ts';
import { inputOf } from '../plan/inputs.ts';
import { type ReadingPlan, rowReader } from '../plan/reader.ts';
import { blameRows, partly } from '../plan/refused.ts';
import type { PlannedRow, RowIssue } from '../plan/types.ts';
import { type StoredImport, writeImport } from '../stored.ts';
import { type KnownRow, rowsAfter, writeResults } from './rows.ts';

/** What the second pass over a file goes by. */
export interface Links {
  readonly plan: ReadingPlan;
  /** Records of the file by the folded titles of their rows. */
  readonly byTitle: ReadonlyMap<string, string>;
  /** Rows whose links a command refused, by line. */
  readonly refused: ReadonlyMap<number, readonly RowIssue[]>;
}

/**
 * Points the records of a file to each other (a company to its parent), once all of them are there. Lines beyond the
 * file's last are those of this second pass. A row whose link is refused keeps its record, without it, and says so.
 * @returns how many rows it went through; null when it is over
 */
export async function linkChunk(
  context: Context,
  stored: StoredImport,
  { plan, byTitle, refused }: Links,
  operation: OperationReference,
  size: number,
): Promise<number | null> {
  const rows = await rowsAfter(context.db, stored.id, stored.processedLine - stored.totalRows, size);
  const last = rows.at(-1);
  if (!last) return null;
  const links = linksOf(plan, rows, byTitle);
  const wanted = links.filter(({ row }) => !refused.has(row.line));
  const unique = [...new Map(wanted.map((row) => [row.recordId, row])).values()];
  if (unique.length) {
    const inputs = unique.map((row) => ({ id: row.recordId as string, set: inputOf(plan.object, row.values) }));
    await partly(unique.length, () =>
      blameRows(plan, unique, () => updateRecords(context, plan.object.key, inputs, { operation })),
    );
  }
  await sayRefused(context, stored, rows, refused);
  await writeImport(context.db, stored.id, { processedLine: stored.totalRows + last.line });
  return rows.length;
}

function linksOf(plan: ReadingPlan, rows: readonly KnownRow[], byTitle: Links['byTitle']): PlannedRow[] {
  const read = rowReader(plan);
  return rows.filter(isWritten).flatMap((row): PlannedRow[] => {
    const reading = read(row);
    const found = reading.later.flatMap(({ field, name }): [string, string][] => {
      const id = byTitle.get(fold(name));
      return id && id !== row.recordId ? [[field.path, id]] : [];
    });
    return found.length ? [{ ...reading, values: new Map(found), recordId: row.recordId, outcome: 'update' }] : [];
  });
}

const isWritten = ({ outcome, recordId }: KnownRow): boolean =>
  recordId !== null && (outcome === 'create' || outcome === 'update');

async function sayRefused(
  { db }: Context,
  { id }: StoredImport,
  rows: readonly KnownRow[],
  refused: Links['refused'],
): Promise<void> {
  const results = rows.filter(isWritten).flatMap(({ line, outcome, recordId }) => {
    const issues = refused.get(line)?.map((issue) => ({ ...issue, message: `Left out: ${issue.message}` }));
    return issues && outcome ? [{ line, outcome, recordId, issues }] : [];
  });
  await writeResults(db, id, results);
}

/** So many rows are read at once. */
const pageSize = 10_000;

/** Records of an import by their folded titles; the first of a name counts. Read once, when all of them are there. */
export async function recordsByTitle(
  db: Connection,
  { id, totalRows }: StoredImport,
  { object, mapping }: ReadingPlan,
): Promise<ReadonlyMap<string, string>> {
  const byTitle = new Map<string, string>();
  const column = mapping.columns.find(({ field }) => field === titleField(object).path)?.column;
  if (column === undefined) return byTitle;
  for (let after = 0; after < totalRows; after += pageSize) {
    const rows = await db.rows(sql`select cells[${column + 1}::integer], record_id from import_rows
      where import_id = ${id}::uuid and line > ${after} and line <= ${after + pageSize} and record_id is not null
      order by line`);
    for (const [name, recordId] of rows) {
      const title = fold((name as string | null) ?? '');
      if (!byTitle.has(title)) byTitle.set(title, recordId as string);
    }
  }
  return byTitle;
}
