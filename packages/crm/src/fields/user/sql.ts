import { referenceConditions } from '../conditions/reference.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const userSql = defineSqlFieldType({
  key: 'user',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'uuid' }],
    encode: (value) => [value],
    decode: ([value]) => value as string | null,
  },
  conditions: referenceConditions,
});
