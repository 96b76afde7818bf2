import fs from 'node:fs';
import path from 'node:path';
import type { RecordInput } from '@cardinal/crm/records';
import { parse } from 'csv-parse/sync';

/** The columns of Febrl's files. */
interface Row {
  readonly rec_id: string;
  readonly given_name: string;
  readonly surname: string;
  readonly street_number: string;
  readonly address_1: string;
  readonly address_2: string;
  readonly suburb: string;
  readonly postcode: string;
  readonly state: string;
  readonly date_of_birth: string;
  readonly soc_sec_id: string;
}

export interface PersonSet {
  readonly people: readonly RecordInput[];
  /** `id id`, in order, of every two that are the same person. */
  readonly same: ReadonlySet<string>;
}

export const folder = path.join(process.env.BENCH_DATA ?? '../shared/data', 'duplicates');

/** People of a set as contacts, under the ids that they have there, with three fields of a team's own. */
export function readPeople(name: string): PersonSet {
  const rows: Row[] = parse(fs.readFileSync(path.join(folder, name)), { columns: true, trim: true });
  const people = rows.map((row) => ({
    externalId: row.rec_id,
    firstName: row.given_name,
    // A contact is called something: of whom no name is known, a dash.
    lastName: row.surname || (row.given_name ? null : '-'),
    custom: {
      address: {
        street: [row.street_number, row.address_1, row.address_2].filter(Boolean).join(' ') || null,
        city: row.suburb || null,
        state: row.state || null,
        postalCode: row.postcode || null,
        country: null,
      },
      // As text: many of the days are none.
      dateOfBirth: row.date_of_birth,
      socialSecurity: row.soc_sec_id,
    },
  }));
  const persons = Map.groupBy(rows, ({ rec_id }) => /^rec-\d+/.exec(rec_id)?.[0]);
  const same = [...persons.values()].flatMap((group) =>
    group.flatMap(({ rec_id: one }) => group.flatMap(({ rec_id: other }) => (one < other ? [`${one} ${other}`] : []))),
  );
  return { people, same: new Set(same) };
}
