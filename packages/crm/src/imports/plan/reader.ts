import type { ParseContext } from '../../fields/index.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';
import type { ColumnMapping, Mapping } from '../mapping.ts';
import { partsOfTitle, splitTitle } from '../split-title.ts';
import { isLinks, isMatched } from '../target.ts';
import { fillTemplate } from '../template.ts';
import type { FileColumn } from '../upload/header.ts';
import { type PlacedCell, parseCells } from './parse.ts';
import { type Lookup, meaningOf } from './resolve.ts';
import type { FileRow, Reading } from './types.ts';

/** Everything that reading a row depends on; loaded once for a file. */
export interface ReadingPlan {
  readonly object: SchemaObject;
  readonly mapping: Mapping;
  readonly columns: readonly FileColumn[];
  /** By field path. */
  readonly lookups: ReadonlyMap<string, Lookup>;
  /** Values that every row gets, by field path. */
  readonly constants: ReadonlyMap<string, unknown>;
  /** The pipeline whose stages are meant where a row names none; `''` while it is still to be made. */
  readonly pipeline: string | undefined;
  readonly parseContext: ParseContext;
}

/** Ids of what the run makes first begin so, until it has. */
export const awaitedPrefix = 'new:';

/** Says of each row what it holds, field by field. */
export function rowReader(plan: ReadingPlan): (row: FileRow) => Reading {
  const { object, mapping } = plan;
  const byField = Map.groupBy(mapping.columns, (column) => column.field);
  const fields = [...object.fields.values()].filter((field) => byField.has(field.path)).sort(pipelinesFirst);
  const positions = new Map(plan.columns.map(({ name }, index) => [name, index]));
  return (row) => {
    const reading: Reading = {
      row,
      values: new Map(plan.constants),
      issues: [],
      toMake: [],
      later: [],
      awaited: new Set(),
    };
    if (row.broken) {
      reading.issues.push({ column: null, message: row.broken });
      return reading;
    }
    for (const field of fields) {
      const columns = byField.get(field.path) ?? [];
      if (field.derived) readTitle(plan, reading, columns);
      else if (isMatched(field)) readMatched(plan, reading, field, columns);
      else readValue(plan, reading, field, columns);
    }
    readTemplate(plan, reading, positions);
    return reading;
  };
}

/** A stage is looked up among those of its row's pipeline. */
const pipelinesFirst = (one: SchemaField, other: SchemaField) =>
  Number(other.target === 'pipeline') - Number(one.target === 'pipeline');

function readValue(plan: ReadingPlan, reading: Reading, field: SchemaField, columns: readonly ColumnMapping[]): void {
  const cells = columns.map((column) => ({ mapping: column, text: reading.row.cells[column.column] ?? '' }));
  readCells(plan, reading, field, cells);
}

function readCells(
  { parseContext, mapping }: ReadingPlan,
  reading: Reading,
  field: SchemaField,
  cells: readonly PlacedCell[],
): void {
  const { value, column, message } = parseCells(field, cells, parseContext, mapping.dateOrder);
  if (message) reading.issues.push({ column, message });
  else if (value !== null) reading.values.set(field.path, value);
}

/** A column with a whole title, for an object that computes it from parts. */
function readTitle(plan: ReadingPlan, reading: Reading, [column]: readonly ColumnMapping[]): void {
  const fields = partsOfTitle(plan.object);
  const texts = splitTitle((column && reading.row.cells[column.column]) ?? '', fields.length);
  for (const [index, field] of fields.entries()) {
    if (column && texts[index]) readCells(plan, reading, field, [{ mapping: column, text: texts[index] }]);
  }
}

function readMatched(plan: ReadingPlan, reading: Reading, field: SchemaField, columns: readonly ColumnMapping[]): void {
  const filled = columns.filter((one) => (reading.row.cells[one.column] ?? '').trim() !== '');
  for (const column of isLinks(field) ? filled : filled.slice(0, 1)) readName(plan, reading, field, column);
}

function readName(plan: ReadingPlan, reading: Reading, field: SchemaField, column: ColumnMapping): void {
  const lookup = plan.lookups.get(field.path);
  if (!lookup) return;
  const name = (reading.row.cells[column.column] ?? '').trim();
  const meaning = meaningOf(lookup, column, name, groupOf(plan, reading, field));
  if (meaning.kind === 'wrong') reading.issues.push({ column: column.column, message: meaning.message });
  else if (meaning.kind === 'make') reading.toMake.push({ field, name });
  else if (meaning.kind === 'later') reading.later.push({ field, name });
  else if (meaning.kind === 'is') {
    if (meaning.id.startsWith(awaitedPrefix)) reading.awaited.add(field.path);
    else if (isLinks(field)) {
      const before = (reading.values.get(field.path) ?? []) as readonly string[];
      reading.values.set(field.path, [...new Set([...before, meaning.id])]);
    } else reading.values.set(field.path, meaning.id);
  }
}

/** Stages of one name are told apart by the pipeline. */
function groupOf(plan: ReadingPlan, reading: Reading, field: SchemaField): string | undefined {
  if (field.target !== 'stage') return undefined;
  return (reading.values.get('pipeline') as string | undefined) ?? plan.pipeline;
}

function readTemplate(
  { mapping, object }: ReadingPlan,
  reading: Reading,
  positions: ReadonlyMap<string, number>,
): void {
  const field = mapping.template && object.fields.get(mapping.template.field);
  if (!mapping.template || !field) return;
  const text = fillTemplate(mapping.template.text, (name) => reading.row.cells[positions.get(name) ?? -1] ?? '');
  if (text !== null) reading.values.set(field.path, text);
}
