import { documentConditions } from '../conditions/document.ts';
import type { Json } from '../definition.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const jsonSql = defineSqlFieldType({
  key: 'json',
  storage: {
    kind: 'columns',
    columns: [{ suffix: '', type: 'jsonb' }],
    encode: (value) => [value],
    // The connection leaves JSON as text, and no document is a bare text.
    decode: ([value]) => (typeof value === 'string' ? (JSON.parse(value) as Json) : ((value ?? null) as Json)),
  },
  conditions: documentConditions,
});
