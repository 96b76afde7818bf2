import { calendarConditions } from '../conditions/calendar.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const datetimeSql = defineSqlFieldType({
  key: 'datetime',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'timestamptz' }],
    encode: (value) => [value],
    decode: ([value]) => (typeof value === 'string' ? tidyInstant(value) : null),
  },
  sort: (columns) => columns(),
  conditions: calendarConditions,
});

/** `2026-11-21T04:00:00.12Z`, as the connection reads it, in the spelling of `canonicalInstant`; lists are full of them. */
function tidyInstant(instant: string): string {
  const fraction = instant.slice(20, -1).padEnd(6, '0');
  return `${instant.slice(0, 19)}.${fraction.endsWith('000') ? fraction.slice(0, 3) : fraction}Z`;
}
