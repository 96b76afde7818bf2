import { orderConditions } from '../conditions/order.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const ratingSql = defineSqlFieldType({
  key: 'rating',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'smallint' }],
    encode: (value) => [value],
    decode: ([value]) => value as number | null,
  },
  sort: (columns) => columns(),
  conditions: orderConditions,
});
