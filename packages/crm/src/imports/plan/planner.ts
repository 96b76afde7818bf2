import type { Context } from '../../context/index.ts';
import type { LabelledValue } from '../../fields/index.ts';
import { readRecords } from '../../records/get.ts';
import { fieldValue } from '../../records/record.ts';
import { type SchemaField, titleField } from '../../schema/index.ts';
import { isMember } from '../target.ts';
import { findBy, type Match } from './find-by.ts';
import { isMerged, mergeValue } from './merge.ts';
import { type ReadingPlan, rowReader } from './reader.ts';
import type { FileRow, PlannedRow, Reading } from './types.ts';

/** Rows that were planned, and those that name a record of a row before them in the same set: plan them after it is written. */
export interface Planned {
  readonly rows: readonly PlannedRow[];
  readonly deferred: readonly FileRow[];
}

/** By field path and value, the line that said it first. */
export interface SeenValues {
  has(slot: string): boolean;
  get(slot: string): number | undefined;
  set(slot: string, line: number): void;
}

/**
 * Decides what becomes of rows. With `seen`, as in a dry run, rows are held against those of the whole file before
 * them; without, rows of one set that name the same record are given back to be planned once the first is written.
 */
export async function planRows(
  context: Context,
  plan: ReadingPlan,
  rows: readonly FileRow[],
  { read = rowReader(plan), seen }: { read?: (row: FileRow) => Reading; seen?: SeenValues } = {},
): Promise<Planned> {
  const unique = uniqueFields(plan);
  const readings = rows.map(read);
  const here: SeenValues = seen ?? new Map<string, number>();
  const ready: Reading[] = [];
  const deferred: FileRow[] = [];
  const earlier = new Map<Reading, { field: SchemaField; line: number }>();
  for (const reading of readings) {
    const clash = reading.issues.length ? undefined : clashOf(here, unique, reading);
    if (clash && !seen) {
      deferred.push(reading.row);
      continue;
    }
    if (clash) earlier.set(reading, clash);
    if (reading.issues.length === 0) remember(here, unique, reading);
    ready.push(reading);
  }
  const matches = await matchesOf(context, plan, unique, ready);
  const decided = ready.map((reading) => decide(plan, unique, reading, matches, earlier.get(reading)));
  await mergeUpdates(context, plan, decided);
  return { rows: decided, deferred };
}

/** The key, and every other field of which no two records may hold the same. */
function uniqueFields({ object, mapping }: ReadingPlan): SchemaField[] {
  if (isMember(object)) return [];
  const mapped = new Set([...mapping.columns.map(({ field }) => field), mapping.template?.field]);
  return [...object.fields.values()].filter(
    (field) => mapped.has(field.path) && ((field.type === 'text' && field.unique) || field.path === mapping.key),
  );
}

const valuesIn = (reading: Reading, field: SchemaField): string[] => {
  const value = reading.values.get(field.path);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly LabelledValue[]).map((item) => item.value) : [];
};

const slot = (field: SchemaField, value: string) => `${field.path}\n${value}`;

function clashOf(seen: SeenValues, unique: readonly SchemaField[], reading: Reading) {
  for (const field of unique) {
    for (const value of valuesIn(reading, field)) {
      const line = seen.get(slot(field, value));
      if (line !== undefined) return { field, line };
    }
  }
  return undefined;
}

function remember(seen: SeenValues, unique: readonly SchemaField[], reading: Reading): void {
  for (const field of unique) {
    for (const value of valuesIn(reading, field)) {
      if (!seen.has(slot(field, value))) seen.set(slot(field, value), reading.row.line);
    }
  }
}

type Matches = ReadonlyMap<SchemaField, ReadonlyMap<string, readonly Match[]>>;

async function matchesOf(
  context: Context,
  plan: ReadingPlan,
  unique: readonly SchemaField[],
  readings: readonly Reading[],
): Promise<Matches> {
  const found = await Promise.all(
    unique.map(
      async (field) =>
        [
          field,
          await findBy(
            context,
            plan.object,
            field,
            readings.flatMap((reading) => valuesIn(reading, field)),
          ),
        ] as const,
    ),
  );
  return new Map(found);
}

function decide(
  plan: ReadingPlan,
  unique: readonly SchemaField[],
  reading: Reading,
  matches: Matches,
  earlier: { field: SchemaField; line: number } | undefined,
): PlannedRow {
  const { object, mapping } = plan;
  const wrong = (field: SchemaField | null, message: string): PlannedRow => {
    reading.issues.push({ column: field && columnOf(plan, field), message });
    return { ...reading, outcome: 'wrong', recordId: null };
  };
  if (reading.issues.length) return { ...reading, outcome: 'wrong', recordId: null };
  if (reading.row.cells.every((cell) => cell.trim() === '')) return skip(reading, null, 'The row is empty.');
  const name = object.singular.toLowerCase();
  const key = mapping.key === null ? undefined : unique.find((field) => field.path === mapping.key);
  const hits = key ? hitsOf(matches, key, reading) : [];
  if (key && hits.length > 1)
    return wrong(
      key,
      `${hits.length} ${object.plural.toLowerCase()} have this ${key.label.toLowerCase()}. Merge them first.`,
    );
  const [hit] = hits;
  for (const field of unique) {
    if (field === key) continue;
    const other = hitsOf(matches, field, reading).find(({ id }) => id !== hit?.id);
    if (other) return wrong(field, `Another ${name} has this ${field.label.toLowerCase()} already.`);
  }
  if (earlier && earlier.field !== key)
    return wrong(earlier.field, `Row ${earlier.line} has this ${earlier.field.label.toLowerCase()} already.`);
  const twin = earlier && `Row ${earlier.line} has the same ${earlier.field.label.toLowerCase()}.`;
  if (!hit && !twin) return { ...reading, outcome: 'create', recordId: null };
  const column = key ? columnOf(plan, key) : null;
  if (mapping.onMatch === 'skip') return skip(reading, column, twin ?? `This ${name} is there already.`, hit?.id);
  if (hit && !hit.mayUpdate)
    return wrong(key ?? null, `This ${name} belongs to someone else; you may change your own only.`);
  if (twin) reading.issues.push({ column, message: `${twin} This one changes what that one made.` });
  return { ...reading, outcome: 'update', recordId: hit?.id ?? null };
}

function skip(reading: Reading, column: number | null, message: string, recordId: string | null = null): PlannedRow {
  reading.issues.push({ column, message });
  return { ...reading, outcome: 'skip', recordId };
}

function hitsOf(matches: Matches, field: SchemaField, reading: Reading): Match[] {
  const byId = new Map<string, Match>();
  for (const value of valuesIn(reading, field)) {
    for (const match of matches.get(field)?.get(value) ?? []) byId.set(match.id, match);
  }
  return [...byId.values()];
}

/** The first column that goes to a field, or is split into it; null when none does (it is put together, or the same for all rows). */
export const columnOf = ({ mapping, object }: ReadingPlan, field: SchemaField): number | null =>
  (
    mapping.columns.find((column) => column.field === field.path) ??
    (field.partOfTitle ? mapping.columns.find((column) => column.field === titleField(object).path) : undefined)
  )?.column ?? null;

/** Adds what updates say of sets and addresses to what stands there. */
async function mergeUpdates(context: Context, plan: ReadingPlan, rows: readonly PlannedRow[]): Promise<void> {
  const fields = [...plan.object.fields.values()].filter((field) => isMerged(field) && columnOf(plan, field) !== null);
  const updates = rows.filter(
    (row) => row.outcome === 'update' && row.recordId !== null && fields.some((field) => row.values.has(field.path)),
  );
  if (updates.length === 0) return;
  const records = await readRecords(context, plan.object, fields, [
    ...new Set(updates.map((row) => row.recordId as string)),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const row of updates) {
    const record = byId.get(row.recordId ?? '');
    for (const field of fields) {
      if (record && row.values.has(field.path))
        row.values.set(field.path, mergeValue(field, fieldValue(record, field), row.values.get(field.path)));
    }
  }
}
