import { sql } from 'drizzle-orm';
import { choiceConditions } from '../conditions/choice.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const choiceSql = defineSqlFieldType({
  key: 'enum',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'text' }],
    encode: (value) => [value],
    decode: ([value]) => value as string | null,
  },
  // In the order of the options; a value that is none of them any more stands last.
  sort: (columns, { options = [] }) =>
    sql`array_position(${sql.param(options.map((option) => option.value))}::text[], ${columns()})`,
  conditions: choiceConditions,
});
