import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { foldOption } from '../../fields/enum/option.ts';
import { type FieldTypeKey, type Option, optionColors } from '../../fields/index.ts';
import { placed, type StoredField } from '../stored.ts';

/** As many options as a field may have. */
const mostOptions = 200;
/** As many different spellings are looked at, the most frequent first. */
const mostSpellings = 5000;
const longestLabel = 60;

/**
 * The options that a field's own values make, the most frequent first: spellings that differ by case, accents or spaces
 * alone are one, called as most records have it. Of more than 200 the rarest are left out.
 */
export async function optionsFrom(
  db: Connection,
  table: string,
  field: StoredField,
  to: FieldTypeKey,
): Promise<Option[]> {
  if (field.type === 'boolean') {
    return [
      { value: 'Yes', label: 'Yes', color: 'green' },
      { value: 'No', label: 'No', color: 'grey' },
    ];
  }
  const column = sql`${sql.identifier(placed(field).column)}`;
  const each = to === 'multiEnum' ? sql`regexp_split_to_table(${column}, '[,;|\n\r]')` : column;
  const rows =
    await db.rows(sql`select btrim(word), count(*) from (select ${each} as word from ${sql.identifier(table)}) w
    where btrim(word) <> '' group by 1 order by 2 desc, 1 limit ${mostSpellings}`);
  const labels = new Map<string, string>();
  for (const [word] of rows as [string][]) {
    const label = word.replace(/\s+/g, ' ').trim();
    const folded = foldOption(label);
    if (label.length <= longestLabel && folded !== '' && !labels.has(folded)) labels.set(folded, label);
    if (labels.size === mostOptions) break;
  }
  return named([...labels.values()]);
}

/** Options of labels that all differ when folded. A value is its label where that can be one, and reads as no other label. */
function named(labels: readonly string[]): Option[] {
  const taken = new Set(labels.map(foldOption));
  return labels.map((label, at) => {
    const color = optionColors[at % optionColors.length] ?? 'grey';
    if (/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(label)) return { value: label, label, color };
    const bare =
      label
        .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[ _-]+/, '')
        .slice(0, 50) || 'Option';
    let value = bare;
    for (let count = 2; taken.has(foldOption(value)); count += 1) value = `${bare} ${count}`;
    taken.add(foldOption(value));
    return { value, label, color };
  });
}
