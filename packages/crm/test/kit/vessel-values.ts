/** Two different values of each of a vessel's custom fields, by the property that holds them. */
export interface VesselValues {
  readonly [property: string]: readonly [first: unknown, second: unknown];
}

const labelled = (value: string, label: string | null, primary: boolean) => ({ value, label, primary });

/** The ids that references need: two users and two companies. */
export function vesselValues(users: readonly [string, string], companies: readonly [string, string]): VesselValues {
  return {
    text: ['Flying Dutchman', "O'Hara, %_\\ 🚢"],
    longText: ['One\n\n  two', 'Grüße 🌻'],
    number: [1234.5, -1e21],
    percent: [0, 99.5],
    currency: [
      { minor: 123_450, currency: 'EUR' },
      { minor: -1, currency: 'JPY' },
    ],
    boolean: [true, false],
    date: ['2026-02-28', '0001-01-01'],
    datetime: ['2026-11-01T05:30:00.000Z', '9999-12-31T23:59:59.123456Z'],
    enum: ['zeta', 'alpha'],
    rating: [5, 1],
    multiEnum: [['blue', 'red'], ['green']],
    json: [{ a: [1, 'two', { b: null }], ü: '🚢' }, [1, [2]]],
    emails: [
      [labelled('a@example.com', 'work', false), labelled('b@example.com', null, true)],
      [labelled('c@example.com', null, true)],
    ],
    phones: [[labelled('+14155550132', null, true)], [labelled('+442071838750', 'desk', true)]],
    links: [[labelled('https://example.com/a', null, true)], [labelled('https://example.org', null, true)]],
    address: [
      { street: '1 Quay', city: 'Hamburg', state: null, postalCode: '20457', country: 'DE' },
      { street: null, city: null, state: 'Maine', postalCode: null, country: null },
    ],
    userId: users,
    relationId: companies,
    relations: [[companies[0]], [...companies].sort()],
    recordLinks: [[...companies].sort(), [companies[1]]],
  };
}
