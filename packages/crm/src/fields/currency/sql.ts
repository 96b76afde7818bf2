import { moneyConditions } from '../conditions/money.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const currencySql = defineSqlFieldType({
  key: 'currency',
  storage: {
    kind: 'columns',
    columns: [
      { suffix: '', type: 'bigint' },
      { suffix: '_currency', type: 'text' },
    ],
    encode: ({ minor, currency }) => [minor, currency],
    decode: ([minor, currency]) =>
      typeof minor === 'number' && typeof currency === 'string' ? { minor, currency } : null,
  },
  // By minor units; no rate of exchange is known here, so a list of mixed currencies is ordered by the bare amounts.
  sort: (columns) => columns(),
  conditions: moneyConditions,
});
