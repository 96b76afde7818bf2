import type { FieldDefinition, LabelledValue, ParseContext, Parsed } from '@cardinal/crm/fields';
import { parseField, refuseEmpty, typeOf } from './plain.ts';

/** One line of the editor: what is typed, not yet what it means. */
export interface LabelledRow {
  readonly key: number;
  readonly text: string;
  readonly label: string;
  readonly primary: boolean;
}

export type LabelledKey = 'emails' | 'phones' | 'links';

/** Reads the rows as a set; the empty ones fall away, and the first that cannot be read answers with its reason. */
export function readRows(
  type: LabelledKey,
  rows: readonly LabelledRow[],
  field: FieldDefinition,
  context: ParseContext,
): Parsed<readonly LabelledValue[]> & { row?: number } {
  const values: LabelledValue[] = [];
  for (const row of rows) {
    if (!row.text.trim()) continue;
    const parsed = parseField(type, row.text, { ...field, required: false }, context);
    if (!parsed.ok) return { ...parsed, row: row.key };
    for (const { value, label } of parsed.value ?? []) {
      values.push({
        value,
        label: row.label.trim() || label,
        primary: row.primary && !values.some((one) => one.primary),
      });
    }
  }
  return refuseEmpty(values, field);
}

/** The rows with an empty one after them. */
export const withBlank = (rows: readonly LabelledRow[], text = ''): LabelledRow[] => [
  ...rows,
  { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, text, label: '', primary: false },
];

/** The rows to start from: a line for each value, and an empty one where there is none or something was typed. */
export function startingRows(
  type: LabelledKey,
  values: readonly LabelledValue[],
  field: FieldDefinition,
  initialText: string | undefined,
): LabelledRow[] {
  const kept = values.map((one, key) => ({
    key,
    text: typeOf(type).format([{ ...one, label: null, primary: false }], field),
    label: one.label ?? '',
    primary: one.primary,
  }));
  return initialText !== undefined || kept.length === 0 ? withBlank(kept, initialText) : kept;
}
