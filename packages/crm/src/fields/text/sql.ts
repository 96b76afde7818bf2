import { sql } from 'drizzle-orm';
import { textConditions } from '../conditions/text.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const textSql = defineSqlFieldType({
  key: 'text',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'text' }],
    encode: (value) => [value],
    decode: ([value]) => value as string | null,
  },
  sort: (columns) => sql`lower(${columns()})`,
  conditions: textConditions,
});
