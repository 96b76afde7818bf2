import type { Company, Person, Vessel } from './fleet.ts';

/** What a vessel with its place in the set is ordered by: a comparable value, or null. */
type Key = (vessel: Vessel) => number | string | boolean | null;

export interface SortRule {
  readonly field: string;
  readonly key: Key;
}

const lower = (value: unknown): string | null => (typeof value === 'string' ? value.toLowerCase() : null);
const plain =
  (property: string): Key =>
  (vessel) =>
    (vessel.custom[property] ?? null) as number | null;

/** Every field that vessels can be sorted by, with what decides. */
export function sortRules(people: readonly Person[], companies: readonly Company[]): SortRule[] {
  const personName = (id: unknown) => lower(people.find((person) => person.id === id)?.name);
  const companyOf = ({ custom }: Vessel) =>
    companies.find(({ id, isTrashed }) => id === custom.relationId && !isTrashed);
  return [
    { field: 'name', key: ({ name }) => lower(name) },
    { field: 'owner', key: ({ ownerId }) => personName(ownerId) },
    { field: 'custom.text', key: ({ custom }) => lower(custom.text) },
    { field: 'custom.number', key: plain('number') },
    { field: 'custom.percent', key: plain('percent') },
    { field: 'custom.rating', key: plain('rating') },
    { field: 'custom.currency', key: ({ custom }) => (custom.currency as { minor: number } | null)?.minor ?? null },
    { field: 'custom.boolean', key: plain('boolean') },
    { field: 'custom.date', key: plain('date') },
    {
      field: 'custom.datetime',
      key: ({ custom }) => (custom.datetime === null ? null : micros(custom.datetime as string)),
    },
    { field: 'custom.enum', key: ({ custom }) => ({ zeta: 1, alpha: 2 })[custom.enum as string] ?? null },
    { field: 'custom.user', key: ({ custom }) => personName(custom.userId) },
    { field: 'custom.relation', key: (vessel) => lower(companyOf(vessel)?.name) },
    { field: 'custom.relation.size', key: (vessel) => companyOf(vessel)?.size ?? null },
    { field: 'custom.relation.owner', key: (vessel) => personName(companyOf(vessel)?.ownerId) },
  ];
}

/** An instant in microseconds, to which Postgres keeps it. */
function micros(instant: string): number {
  const fraction = /\.(\d+)/.exec(instant)?.[1] ?? '';
  return Date.parse(instant.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0'));
}

/** The order of a list: nulls last in both directions, ties by id in the direction of the first sort. */
export function inOrder(
  rows: readonly { readonly id: string; readonly vessel: Vessel }[],
  sorts: readonly (SortRule & { readonly direction: 'asc' | 'desc' })[],
): string[] {
  const sign = { asc: 1, desc: -1 };
  const compare = (a: number | string | boolean, b: number | string | boolean) => (a === b ? 0 : bytes(a, b));
  return [...rows]
    .sort((a, b) => {
      for (const { key, direction } of sorts) {
        const [left, right] = [key(a.vessel), key(b.vessel)];
        if (left === right) continue;
        if (left === null) return 1;
        if (right === null) return -1;
        const way = compare(left, right);
        if (way) return way * sign[direction];
      }
      return bytes(a.id, b.id) * sign[sorts[0]?.direction ?? 'desc'];
    })
    .map(({ id }) => id);
}

/** Text is ordered by code point, as the database is. */
function bytes(a: number | string | boolean, b: number | string | boolean): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
