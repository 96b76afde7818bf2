import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { SchemaObject } from '../schema/index.ts';
import { documentColumns, documentsOf } from './document.ts';

/**
 * Makes the rows by which records of an object are found, from what their own rows hold at this moment of the
 * transaction. Who calls it holds those rows, so that nobody else does the same with older values.
 */
export async function writeDocuments(tx: Connection, object: SchemaObject, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`insert into search_docs as d (${documentColumns})
    ${documentsOf(object, sql`r.id = any(${sql.param(ids)}::uuid[]) and r.deleted_at is null`)}
    on conflict (record_id) do update set object = excluded.object, owner_id = excluded.owner_id, title = excluded.title,
      subtitle = excluded.subtitle, title_words = excluded.title_words, tokens = excluded.tokens
    where (d.object, d.owner_id, d.title, d.subtitle, d.title_words, d.tokens) is distinct from (excluded.object,
      excluded.owner_id, excluded.title, excluded.subtitle, excluded.title_words, excluded.tokens)`);
}

/** Records in the trash are not found. */
export async function removeDocuments(tx: Connection, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`delete from search_docs where record_id = any(${sql.param(ids)}::uuid[])`);
}
