import { sql } from 'drizzle-orm';
import { relatedConditions } from '../conditions/related.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const relationsSql = defineSqlFieldType({
  key: 'relations',
  storage: {
    kind: 'child',
    table: 'relation_links',
    read: (
      recordId,
      fieldId,
    ) => sql`(select coalesce(json_agg(relation_links.to_id order by relation_links.to_id), '[]'::json)
  from relation_links where relation_links.from_id = ${recordId} and relation_links.field_id = ${fieldId})`,
  },
  conditions: relatedConditions,
});
