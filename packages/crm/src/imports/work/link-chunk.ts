import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { updateRecords } from '../../records/index.ts';
import { titleField } from '../../schema/index.ts';
import { fold } from '../names.ts';
import { inputOf } from '../plan/inputs.ts';
import { type ReadingPlan, rowReader } from '../plan/reader.ts';
import { blameRows } from '../plan/refused.ts';
import type { PlannedRow, ToMake } from '../plan/types.ts';
import { type StoredImport, writeImport } from '../stored.ts';
import { rowsAfter } from './rows.ts';

/**
 * Points the records of a file to each other (a company to its parent), once all of them are there. Lines beyond the
 * file's last are those of this second pass. A row whose link is refused keeps its record, without it.
 * @returns how many rows it went through; null when it is over
 */
export async function linkChunk(
  context: Context,
  stored: StoredImport,
  { plan, refused }: { readonly plan: ReadingPlan; readonly refused: ReadonlyMap<number, unknown> },
  operation: OperationReference,
  size: number,
): Promise<number | null> {
  const rows = await rowsAfter(context.db, stored.id, stored.processedLine - stored.totalRows, size);
  const last = rows.at(-1);
  if (!last) return null;
  const read = rowReader(plan);
  const pending = rows
    .filter(({ line, recordId }) => recordId !== null && !refused.has(line))
    .filter(({ outcome }) => outcome === 'create' || outcome === 'update')
    .map((row) => ({ recordId: row.recordId as string, reading: read(row) }))
    .filter(({ reading }) => reading.later.length > 0);
  const ids = await idsOf(
    context,
    stored,
    plan,
    pending.flatMap(({ reading }) => reading.later),
  );
  const links = pending.flatMap(({ recordId, reading }): PlannedRow[] => {
    const found = reading.later.flatMap(({ field, name }): [string, string][] => {
      const id = ids.get(fold(name));
      return id && id !== recordId ? [[field.path, id]] : [];
    });
    return found.length ? [{ ...reading, values: new Map(found), recordId, outcome: 'update' }] : [];
  });
  const unique = [...new Map(links.map((row) => [row.recordId, row])).values()];
  if (unique.length) {
    const inputs = unique.map((row) => ({ id: row.recordId as string, set: inputOf(plan.object, row.values) }));
    await blameRows(plan, unique, () => updateRecords(context, plan.object.key, inputs, { operation }));
  }
  await writeImport(context.db, stored.id, { processedLine: stored.totalRows + last.line });
  return rows.length;
}

/** Records of this import by their folded titles; the first of a name counts. */
async function idsOf(
  { db }: Context,
  stored: StoredImport,
  plan: ReadingPlan,
  names: readonly ToMake[],
): Promise<ReadonlyMap<string, string>> {
  const title = titleField(plan.object);
  const column = plan.mapping.columns.find(({ field }) => field === title.path)?.column;
  if (names.length === 0 || column === undefined) return new Map();
  const rows = await db.rows(sql`select cells[${column + 1}::integer], record_id from import_rows
    where import_id = ${stored.id}::uuid and record_id is not null order by line desc`);
  return new Map(rows.map(([name, id]) => [fold((name as string | null) ?? ''), id as string]));
}
