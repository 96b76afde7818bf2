import type { Database } from '@cardinal/db/connection';

/**
 * Contacts with an e-mail each, a company for ten of them, owners, and the indexes' statistics as they are in use. The
 * ids are in the order of time, as the product's are, and the contacts were made a minute after each other.
 */
export async function seed({ client }: Database, contacts: number): Promise<void> {
  const companies = Math.ceil(contacts / 10);
  await client`create function bench_id(kind integer, n integer) returns uuid language sql immutable as $$
    select format('0190%s-%s-7%s-8%s-%s', lpad(to_hex(n / 65536), 4, '0'), lpad(to_hex(n % 65536), 4, '0'),
      lpad(kind::text, 3, '0'), substr(md5(n::text), 1, 3), substr(md5(n::text), 4, 12))::uuid $$`;
  await client`insert into users (id, username, first_name, last_name)
    select bench_id(1, n), 'owner' || n, 'Owner', 'No. ' || n from generate_series(1, 20) n`;
  await client`insert into profiles (user_id, role) select id, 'member' from users where username like 'owner%'`;
  await client`insert into records (id, object) select bench_id(2, n), 'company' from generate_series(1, ${companies}) n`;
  await client`insert into companies (id, name, domain, industry, owner_id)
    select bench_id(2, n), initcap(substr(md5('c' || n), 1, 7)) || ' ' || n, 'c' || n || '.example',
      (array['retail', 'software', 'health', 'energy'])[1 + n % 4], bench_id(1, 1 + n % 20)
    from generate_series(1, ${companies}) n`;
  await client`insert into records (id, object) select bench_id(3, n), 'contact' from generate_series(1, ${contacts}) n`;
  await client`insert into contacts (id, first_name, last_name, job_title, status, company_id, owner_id, created_at, updated_at)
    select bench_id(3, n), initcap(substr(md5('f' || n % 997), 1, 6)), initcap(substr(md5('l' || n), 1, 8)),
      (array['Engineer', 'Buyer', 'Director', null])[1 + n % 4], (array['lead', 'active', 'customer'])[1 + n % 3],
      bench_id(2, 1 + n % ${companies}), bench_id(1, 1 + n % 20), at, at
    from generate_series(1, ${contacts}) n, lateral (select now() - n * interval '1 minute' as at) t`;
  await client`insert into labelled_values (record_id, field_id, position, value, label, is_primary)
    select bench_id(3, n), 'emails', 0, 'person' || n || '@c' || 1 + n % ${companies} || '.example', 'work', true
    from generate_series(1, ${contacts}) n`;
  await client`vacuum analyze`;
}
