import { sql } from 'drizzle-orm';
import { setConditions } from '../conditions/set.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const recordLinksSql = defineSqlFieldType({
  key: 'recordLinks',
  storage: {
    kind: 'child',
    table: 'record_links',
    // A record has one set of links, so the field's id is not part of the key.
    read: (recordId) => sql`(select coalesce(json_agg(record_links.to_id order by record_links.to_id), '[]'::json)
  from record_links where record_links.from_id = ${recordId})`,
  },
  conditions: setConditions,
});
