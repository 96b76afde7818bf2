import { booleanConditions } from '../conditions/boolean.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const booleanSql = defineSqlFieldType({
  key: 'boolean',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'boolean' }],
    encode: (value) => [value],
    decode: ([value]) => value as boolean | null,
  },
  sort: (columns) => columns(),
  conditions: booleanConditions,
});
