import type { Find } from '@cardinal/ai/language';
import { sayMoney } from '@cardinal/crm/assistant';
import type { Aggregate, Figure, RecordPage } from '@cardinal/crm/records';
import { objectOf, type Schema } from '@cardinal/crm/schema';

/** How many records were found, and by what. */
export function sayFound({ object: key, reading, limit }: Find, page: RecordPage, schema: Schema): string {
  const { singular, plural } = objectOf(schema, key);
  const count = page.count ?? page.items.length;
  if (count === 0) return `There are no such ${plural.toLowerCase()}. I looked for: ${reading}.`;
  const number = `${count.toLocaleString('en')}${page.countIsCapped ? '+' : ''}`;
  const noun = (count === 1 ? singular : plural).toLowerCase();
  const wanted = limit === undefined ? count : Math.min(limit, count);
  const first = page.items.length < wanted ? ` The first ${page.items.length} are shown.` : '';
  return `${number} ${noun}: ${reading}.${first}`;
}

/** Figures in words, one line a group. */
export function sayFigures(find: Find, { groups, more, references }: Aggregate, schema: Schema): string {
  const lines = groups.map(({ key, count, figures }) => {
    const value = find.aggregate.kind === 'count' || find.aggregate.kind === 'none' ? String(count) : sayAll(figures);
    if (find.group === undefined) return value;
    const { name, option } = nameOf(find, key, schema);
    return `- ${key === null ? 'none' : (references[key]?.title ?? option ?? name)}: ${value}`;
  });
  const rest = more ? '\n- and more' : '';
  return find.group === undefined
    ? `${lines[0] ?? '0'} (${find.reading})`
    : `${find.reading}:\n${lines.join('\n')}${rest}`;
}

function nameOf({ object, group }: Find, key: string | null, schema: Schema) {
  const field = objectOf(schema, object).fields.get(group ?? '');
  return { name: key ?? '', option: field?.options?.find(({ value }) => value === key)?.label };
}

const sayAll = (figures: readonly Figure[]): string =>
  figures.length ? figures.map(say).join(' and ') : 'nothing to measure';

function say({ currency, value }: Figure): string {
  if (currency === null || typeof value === 'string') {
    return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 2 }) : value;
  }
  return sayMoney({ minor: value, currency });
}
