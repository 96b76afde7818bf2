import { type SQL, sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { likeLiteral } from './text.ts';

/** The column of each part of an address. */
export const addressParts = {
  street: { suffix: '_street' },
  city: { suffix: '_city' },
  state: { suffix: '_state' },
  postalCode: { suffix: '_postal_code' },
  country: { suffix: '_country' },
} as const;

/** An address contains what one of its parts contains; it is empty when all of them are. */
export const addressConditions = {
  contains: (columns: Columns, value: string) =>
    anyPart((suffix) => sql`${columns(suffix)} ilike ${`%${likeLiteral(value)}%`}`),
  empty: (columns: Columns, wanted: boolean) => {
    const filled = anyPart((suffix) => sql`${columns(suffix)} is not null`);
    return wanted ? sql`not ${filled}` : filled;
  },
} satisfies SqlFieldType<'address'>['conditions'];

function anyPart(condition: (suffix: string) => SQL): SQL {
  const each = Object.values(addressParts).map(({ suffix }) => condition(suffix));
  return sql`(${sql.join(each, sql` or `)})`;
}
