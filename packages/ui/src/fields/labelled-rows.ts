import type { FieldDefinition, LabelledValue, ParseContext, Parsed } from '@cardinal/crm/fields';
import { parseField, refuseEmpty } from './plain.ts';

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
