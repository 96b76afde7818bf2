import { choicesConditions } from '../conditions/choices.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const multiEnumSql = defineSqlFieldType({
  key: 'multiEnum',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'text[]' }],
    // An empty set is a null, so that there is one way to be empty.
    encode: (values) => [values.length > 0 ? values : null],
    decode: ([values]) => (values ?? []) as readonly string[],
  },
  conditions: choicesConditions,
});
