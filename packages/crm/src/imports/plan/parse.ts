import { fieldType, type LabelledValue, type ParseContext, type Parsed } from '../../fields/index.ts';
import type { SchemaField } from '../../schema/index.ts';
import type { ColumnMapping, Mapping } from '../mapping.ts';

/** A cell and where it goes. */
export interface PlacedCell {
  readonly mapping: ColumnMapping;
  readonly text: string;
}

/** Reads the cells of one field that needs no look-up; parts and labelled values come together here. */
export function parseCells(
  field: SchemaField,
  cells: readonly PlacedCell[],
  context: ParseContext,
  dateOrder: Mapping['dateOrder'],
): { readonly value: unknown; readonly column: number | null; readonly message?: string } {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const first = filled[0];
  if (!first) return { value: null, column: null };
  const { column } = first.mapping;
  if (fieldType(field.type).operators === 'labelled') return parseLabelled(field, filled, context);
  if (field.type === 'address' && filled.some(({ mapping }) => mapping.part))
    return { value: addressOf(filled), column };
  if (field.type === 'currency') return { ...said(parseAmount(field, filled, context)), column };
  const { parse } = fieldType(field.type);
  const text = field.type === 'date' || field.type === 'datetime' ? orderDay(first.text, dateOrder) : scaled(first);
  return { ...said(parse(text, field, context)), column };
}

const said = (parsed: Parsed<unknown>) =>
  parsed.ok ? { value: parsed.value } : { value: null, message: parsed.message };

function parseLabelled(field: SchemaField, cells: readonly PlacedCell[], context: ParseContext) {
  const values: LabelledValue[] = [];
  for (const { mapping, text } of cells) {
    const parsed = fieldType(field.type).parse(text, field, context) as Parsed<readonly LabelledValue[]>;
    if (!parsed.ok) return { value: null, column: mapping.column, message: parsed.message };
    for (const item of parsed.value ?? []) {
      if (values.some(({ value }) => value === item.value)) continue;
      values.push({ ...item, label: item.label ?? mapping.label ?? null, primary: values.length === 0 });
    }
  }
  return { value: values, column: cells[0]?.mapping.column ?? null };
}

function addressOf(cells: readonly PlacedCell[]) {
  const parts: Record<string, string> = {};
  for (const { mapping, text } of cells) if (mapping.part) parts[mapping.part] = text.trim();
  return parts;
}

function parseAmount(field: SchemaField, cells: readonly PlacedCell[], context: ParseContext): Parsed<unknown> {
  const amount = cells.find(({ mapping }) => mapping.part !== 'currency');
  if (!amount) return { ok: true, value: null };
  const named = cells
    .find(({ mapping }) => mapping.part === 'currency')
    ?.text.trim()
    .toUpperCase();
  const currency = named ?? amount.mapping.currency ?? context.currency;
  return fieldType(field.type).parse(scaled(amount), field, { ...context, currency });
}

/** An amount of a column in millions reads as if it were followed by "m". */
function scaled({ mapping, text }: PlacedCell): string {
  return mapping.scale && /\d\s*$/.test(text) ? `${text.trim()}${mapping.scale}` : text;
}

const slashed = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?=$|[ T])/;

function orderDay(text: string, order: Mapping['dateOrder']): string {
  return text.replace(slashed, (_, one: string, two: string, year: string) => {
    const [month, day] = order === 'dmy' ? [two, one] : [one, two];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}
