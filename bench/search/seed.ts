import type { Database } from '@cardinal/db/connection';
import { chance, made } from './random.ts';

/** How many different names there are, whatever the number of records. */
const sizes = { first: 600, last: 24_000, brand: 16_000, trade: 700 } as const;
const forms = ['Ltd', 'GmbH', 'Inc', 'Group', 'Partners', 'Holdings', 'AB', 'SA'];
const topics = ['Renewal', 'Expansion', 'Pilot', 'Licence', 'Support plan', 'Rollout', 'Migration', 'Training'];

/**
 * Contacts (six of ten records), companies (two), deals and notes (one each), with names out of syllables, of which some
 * are far more frequent than others, an e-mail address and a phone number for each contact and a domain for each company.
 */
export async function seed({ client }: Database, rows: number): Promise<void> {
  const companies = Math.ceil(rows * 0.2);
  const contacts = Math.ceil(rows * 0.6);
  const others = Math.ceil(rows * 0.1);
  const next = chance(7);
  await client`create table bench_names (kind text, n integer, name text, primary key (kind, n))`;
  const kinds = { ...sizes, form: forms.length, topic: topics.length };
  for (const [kind, size] of Object.entries(kinds)) {
    const listed = kind === 'form' ? forms : kind === 'topic' ? topics : made(next, size, kind === 'trade' ? 2 : 3);
    await client`insert into bench_names select ${kind}, n - 1, name from unnest(${listed}::text[]) with ordinality t(name, n)`;
  }
  await client.unsafe(`
    create function bench_id(kind integer, n integer) returns uuid language sql immutable as $$
      select format('0190%s-%s-7%s-8%s-%s', lpad(to_hex(n / 65536), 4, '0'), lpad(to_hex(n % 65536), 4, '0'),
        lpad(kind::text, 3, '0'), substr(md5(n::text), 1, 3), substr(md5(n::text), 4, 12))::uuid $$;
    create function bench_share(n integer, seed integer) returns float8 language sql immutable as $$
      select (hashint8extended(n, seed) & 1048575) / 1048576.0 $$;
    create function bench_name(of text, size integer, share float8) returns text language sql stable as $$
      select name from bench_names where kind = of and n = least(floor(share * size)::integer, size - 1) $$;
    insert into users (id, username, first_name, last_name)
      select bench_id(1, n), 'owner' || n, 'Owner', 'No. ' || n from generate_series(1, 20) n;
    insert into profiles (user_id, role) select id, 'member' from users where username like 'owner%';
    insert into records (id, object) select bench_id(2, n), 'company' from generate_series(1, ${companies}) n;
    insert into companies (id, name, domain, owner_id, created_at, updated_at)
      select bench_id(2, n), brand || ' ' || trade || ' ' || form, lower(brand) || n || '.example', bench_id(1, 1 + n % 20), at, at
      from generate_series(1, ${companies}) n, lateral (select now() - n * interval '1 minute' as at,
        bench_name('brand', ${sizes.brand}, bench_share(n, 1) ^ 1.5) as brand, bench_name('trade', ${sizes.trade}, bench_share(n, 2) ^ 2) as trade,
        bench_name('form', ${forms.length}, bench_share(n, 3)) as form) t;
    insert into records (id, object) select bench_id(3, n), 'contact' from generate_series(1, ${contacts}) n;
    insert into contacts (id, first_name, last_name, company_id, owner_id, created_at, updated_at)
      select bench_id(3, n), bench_name('first', ${sizes.first}, bench_share(n, 4) ^ 2), bench_name('last', ${sizes.last}, bench_share(n, 5) ^ 2),
        bench_id(2, 1 + n % ${companies}), bench_id(1, 1 + n % 20), at, at
      from generate_series(1, ${contacts}) n, lateral (select now() - n * interval '1 minute' as at) t;
    insert into labelled_values (record_id, field_id, position, value, label, is_primary)
      select c.id, 'emails', 0, lower(c.first_name || '.' || c.last_name) || substr(c.id::text, 5, 4) || substr(c.id::text, 10, 4)
        || '@' || o.domain, 'work', true from contacts c join companies o on o.id = c.company_id;
    insert into labelled_values (record_id, field_id, position, value, label, is_primary)
      select bench_id(3, n), 'phones', 0, '+1' || (2000000000 + floor(bench_share(n, 6) * 1048576)::bigint * 7000 + n % 6991), 'work', true
      from generate_series(1, ${contacts}) n;
    insert into records (id, object) select bench_id(4, n), 'deal' from generate_series(1, ${others}) n;
    insert into deals (id, name, company_id, pipeline_id, stage_id, status, position, owner_id, created_at, updated_at)
      select bench_id(4, n), split_part(o.name, ' ', 1) || ' ' || bench_name('topic', ${topics.length}, bench_share(n, 7)) || ' ' || 2020 + n % 7,
        o.id, s.pipeline_id, s.id, 'open', 'a' || n, bench_id(1, 1 + n % 20), at, at
      from generate_series(1, ${others}) n join companies o on o.id = bench_id(2, 1 + n % ${companies})
        cross join (select id, pipeline_id from stages where outcome = 'open' order by "order" limit 1) s,
        lateral (select now() - n * interval '1 minute' as at) t;
    insert into records (id, object) select bench_id(5, n), 'note' from generate_series(1, ${others}) n;
    insert into notes (id, body, author_id, created_at, updated_at)
      select bench_id(5, n), 'Call with ' || c.name || E'\\n' || (select string_agg(bench_name('trade', ${sizes.trade}, bench_share(n * 40 + w, 8)), ' ')
        from generate_series(1, 40) w), bench_id(1, 1 + n % 20), at, at
      from generate_series(1, ${others}) n join contacts c on c.id = bench_id(3, 1 + n % ${contacts}),
        lateral (select now() - n * interval '1 minute' as at) t`);
  await client`vacuum analyze`;
}
