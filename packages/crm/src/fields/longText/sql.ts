import { textConditions } from '../conditions/text.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const longTextSql = defineSqlFieldType({
  key: 'longText',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'text' }],
    encode: (value) => [value],
    decode: ([value]) => value as string | null,
  },
  conditions: textConditions,
});
