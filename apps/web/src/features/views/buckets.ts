import type { SchemaField } from '@cardinal/crm/schema';
import type { Filter } from '@cardinal/ui/filters';

/** What tells the records of one bucket from others: an option, an id, a month, `true`; null where the field is empty. */
export type BucketKey = string | null;

/** The condition under which records are in a bucket of a field. */
export function bucketFilter({ path, type }: SchemaField, key: BucketKey): Filter {
  const is = (operators: Readonly<Record<string, unknown>>): Filter => ({ where: { [path]: operators } });
  if (key === null) return is({ empty: true });
  if (type === 'boolean') return is({ eq: key === 'true' });
  if (type !== 'date' && type !== 'datetime') return is({ eq: key });
  return is({ between: [`${key}-01`, lastDayOf(key)] });
}

/** The last day of a month that is given as `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  // Day 0 of the next month; years before 100 are the century's to `Date.UTC`.
  const last = new Date(0);
  last.setUTCFullYear(year, number, 0);
  return `${month}-${String(last.getUTCDate()).padStart(2, '0')}`;
}

/** A filter with another condition, nested no deeper than it is: one may be as deep as a filter can be. */
export const bothOf = (filter: Filter | null, other: Filter): Filter =>
  filter ? { ...filter, and: [...(filter.and ?? []), other] } : other;

/** Buckets in the order in which people expect them: options as they are listed, months latest first, empty ones last. */
export function inOrder<T extends { readonly key: BucketKey }>(field: SchemaField, buckets: readonly T[]): T[] {
  const options = new Map(field.options?.map(({ value }, at) => [value, at]));
  const isMonth = field.type === 'date' || field.type === 'datetime';
  return buckets.toSorted((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    if (isMonth) return other.key.localeCompare(one.key);
    const place = (key: string) => (key === 'true' ? -1 : (options.get(key) ?? Number.MAX_SAFE_INTEGER));
    return place(one.key) - place(other.key);
  });
}
