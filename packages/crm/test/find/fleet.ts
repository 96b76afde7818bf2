import fc from 'fast-check';

/** Half of the values are missing, and what is there repeats: nulls and ties are what orders and filters get wrong. */
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 });
const labelled = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

/** People and companies that vessels refer to; the oracle knows of them what a filter or an order may ask. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string | null;
  readonly size: number | null;
  readonly city: string | null;
  readonly ownerId: string | null;
  readonly isTrashed: boolean;
}
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A vessel's values as they are given, by property of `custom`, with its name, code and owner. */
export interface Vessel {
  readonly name: string;
  readonly ownerId: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
}

export const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'] as const;

/** Instants around midnights and changes of clocks in those zones, near the day that tests call today. */
export const instants = [
  '2026-11-01T03:59:59.999999Z',
  '2026-11-01T04:00:00.000Z',
  '2026-11-01T05:30:00.000Z',
  '2026-11-02T04:59:59.999Z',
  '2026-11-02T05:00:00.000Z',
  '2026-11-20T18:15:00.000Z',
  '2026-11-20T11:00:00.000Z',
  '2026-10-31T10:59:59.000Z',
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00.000Z',
];
export const days = ['2026-11-01', '2026-11-02', '2026-10-31', '2026-11-20', '2025-12-31', '2026-12-31', '2026-09-30'];
export const words = ['Ada', 'ada lovelace', '100%', '100x', 'a_b', 'Ünïcode', 'back\\slash', 'Zoë'];
export const numbers = [0, 1, -1, 0.1, 1.5, 100, 1e15];
export const emails = ['ada@example.com', 'ada@example.org', 'bob@example.com', 'x_y@example.com'];
export const phones = ['+14155550132', '+442071838750', '+14155550199'];
export const links = ['https://example.com/a', 'https://example.com/A', 'https://example.org'];
const cities = ['Kiel', 'kiel', 'Bern', 'São Paulo'];
export const currencies = ['EUR', 'JPY'];

/** Arbitrary vessels over given people and companies. */
export function vessels(people: readonly string[], companies: readonly string[]): fc.Arbitrary<Vessel> {
  const address = fc.record({
    street: maybe(['1 Quay', 'Ada 2']),
    city: maybe(cities),
    state: fc.constant(null),
    postalCode: maybe(['24103']),
    country: maybe(['DE', 'BR']),
  });
  const filled = address.map((value) => (Object.values(value).every((part) => part === null) ? null : value));
  return fc.record({
    name: fc.constantFrom(...words),
    ownerId: maybe(people),
    custom: fc.record({
      text: maybe(words),
      longText: maybe(words),
      number: maybe(numbers),
      percent: maybe([0, 0.5, 50, 100]),
      currency: fc.option(
        fc.record({ minor: fc.constantFrom(0, 1, 100, -5), currency: fc.constantFrom(...currencies) }),
        { nil: null, freq: 2 },
      ),
      boolean: maybe([true, false]),
      date: maybe(days),
      datetime: maybe(instants),
      enum: maybe(['zeta', 'alpha']),
      rating: maybe([1, 3, 5]),
      multiEnum: labelled(['red', 'blue', 'green']),
      json: maybe([{ size: 'Big' }, [1, 2], { size: 2 }]),
      emails: labelled(emails),
      phones: labelled(phones),
      links: labelled(links),
      address: filled,
      userId: maybe(people),
      relationId: maybe(companies),
      relations: labelled(companies),
      recordLinks: labelled(companies),
    }),
  });
}
