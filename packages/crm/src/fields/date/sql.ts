import { calendarConditions } from '../conditions/calendar.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const dateSql = defineSqlFieldType({
  key: 'date',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'date' }],
    encode: (value) => [value],
    decode: ([value]) => value as string | null,
  },
  sort: (columns) => columns(),
  conditions: calendarConditions,
});
