import { calendarConditions } from '../conditions/calendar.ts';
import { canonicalInstant } from '../instants.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const datetimeSql = defineSqlFieldType({
  key: 'datetime',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'timestamptz' }],
    encode: (value) => [value],
    decode: ([value]) => (typeof value === 'string' ? (canonicalInstant(value) ?? value) : null),
  },
  sort: (columns) => columns(),
  conditions: calendarConditions,
});
