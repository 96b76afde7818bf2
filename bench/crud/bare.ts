import { randomUUID } from 'node:crypto';
import type { Database } from '@cardinal/db/connection';

const selection = `select c.id, c.version, c.deleted_at, c.name, c.first_name, c.last_name, c.job_title, c.status,
    c.company_id, o.name as company, c.linkedin, c.source, c.owner_id, u.name as owner, c.external_id, c.created_at,
    c.updated_at, e.emails, e.phones
  from contacts c left join companies o on o.id = c.company_id left join users u on u.id = c.owner_id
    left join lateral (select
      json_agg(json_build_object('value', value, 'label', label, 'primary', is_primary) order by position)
        filter (where field_id = 'emails') as emails,
      json_agg(json_build_object('value', value, 'label', label, 'primary', is_primary) order by position)
        filter (where field_id = 'phones') as phones
      from labelled_values where record_id = c.id) e on true`;

/** The same work by plain SQL: the same rows and columns in one statement each; no permission, validation or ledger. */
export function bareContacts({ client }: Database) {
  const run = (text: string, values: (string | null)[] = []) => client.unsafe(text, values, { prepare: true });
  return {
    list: () => run(`${selection} where c.deleted_at is null order by c.created_at desc, c.id desc limit 50`),
    get: (id: string) => run(`${selection} where c.id = $1`, [id]),
    create: async (name: string, email: string, companyId: string) => {
      const id = randomUUID();
      await run(
        `with root as (insert into records (id, object) values ($1::uuid, 'contact')),
          contact as (insert into contacts (id, first_name, last_name, company_id) values ($1::uuid, 'Bare', $2::text, $4::uuid))
        insert into labelled_values (record_id, field_id, position, value, label, is_primary)
          values ($1::uuid, 'emails', 0, $3::text, 'work', true)`,
        [id, name, email, companyId],
      );
      return id;
    },
    update: (id: string, title: string) =>
      run('update contacts set job_title = $2, version = version + 1, updated_at = now() where id = $1', [id, title]),
    trash: (id: string) =>
      run('update contacts set deleted_at = now(), version = version + 1, updated_at = now() where id = $1', [id]),
  };
}
