import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@cardinal/db/connection';

/**
 * The same contacts, companies and e-mails by the shortest way there is: COPY into a staging table, then one insert for
 * each table. No permission, validation, ledger or progress.
 */
export async function importBare({ client }: Database, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await client.begin(async (sql) => {
    await sql`create temp table staging (line integer generated always as identity, record_id uuid default uuidv7_like(),
      external_id text, first_name text, last_name text, job_title text, email text, company text, source text) on commit drop`;
    const copy = await sql`copy staging (external_id, first_name, last_name, job_title, email, company, source)
      from stdin with (format csv, header)`.writable();
    await pipeline(Readable.from(bytes), copy);
    await sql`analyze staging`;
    await sql`create temp table named on commit drop as select uuidv7_like() as id, company from (select distinct company from staging) s`;
    await sql`insert into records (id, object) select id, 'company' from named union all select record_id, 'contact' from staging`;
    await sql`insert into companies (id, name) select id, company from named`;
    await sql`insert into contacts (id, external_id, first_name, last_name, job_title, company_id, source)
      select s.record_id, s.external_id, s.first_name, s.last_name, s.job_title, n.id, s.source
      from staging s join named n on n.company = s.company`;
    await sql`insert into labelled_values (record_id, field_id, position, value, label, is_primary)
      select record_id, 'emails', 0, email, 'work', true from staging`;
  });
}

/** Ids in the order in which they are made, as the product's are. */
export const prepareBare = ({ client }: Database) =>
  client`create function uuidv7_like() returns uuid language sql volatile as $$
    select encode(overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 'hex')::uuid $$`;
