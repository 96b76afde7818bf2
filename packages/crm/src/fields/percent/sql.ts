import { orderConditions } from '../conditions/order.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const percentSql = defineSqlFieldType({
  key: 'percent',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'numeric' }],
    encode: (value) => [value],
    decode: ([value]) => value as number | null,
  },
  sort: (columns) => columns(),
  conditions: orderConditions,
});
