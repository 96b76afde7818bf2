import type { Database } from '@cardinal/db/connection';

const tables = ['companies', 'contacts', 'deals'] as const;
const beyond = "|| U&'\\+10FFFF'";
const each = (where: string) =>
  tables
    .map((table) => `(select id, name from ${table} where deleted_at is null and ${where} limit 10)`)
    .join(' union all ');
const value = (where: string) => `select record_id from labelled_values where ${where} limit 10`;

/** What plain SQL asks where it can find the same: by the indexes of titles, values and domains. */
const texts: Readonly<Record<string, string>> = {
  exact: `${each('lower(name) = lower($1)')} limit 10`,
  prefix: `${each(`lower(name) >= lower($1) and lower(name) < lower($1) ${beyond}`)} limit 10`,
  'e-mail': value('value = $1'),
  domain: 'select id from companies where domain = $1 and deleted_at is null',
};

/** Undefined for a kind that plain SQL does not find. */
export function bareSearch({ client }: Database, kind: string): ((query: string) => Promise<unknown>) | undefined {
  const text = texts[kind];
  return text === undefined ? undefined : (query) => client.unsafe(text, [query], { prepare: true });
}
