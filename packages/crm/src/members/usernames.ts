import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** What a username is made from. */
export interface Named {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** A free username for each, from its name or else its address: `grace.hopper`, `grace.hopper2`. Under the lock. */
export async function freeUsernames(tx: Connection, people: readonly Named[]): Promise<string[]> {
  const bases = people.map(baseOf);
  const stems = sql.param([...new Set(bases.map(stemOf))]);
  const rows = await tx.rows(
    sql`select username from users where regexp_replace(username, '[0-9]+$', '') = any(${stems}::text[])`,
  );
  const taken = new Set(rows.map(([username]) => String(username)));
  const next = new Map<string, number>();
  return bases.map((base) => {
    let count = next.get(base) ?? 1;
    while (taken.has(numbered(base, count))) count += 1;
    next.set(base, count + 1);
    const username = numbered(base, count);
    taken.add(username);
    return username;
  });
}

const numbered = (base: string, count: number): string => (count === 1 ? base : `${base}${count}`);

const stemOf = (base: string): string => base.replace(/\d+$/, '');

/** Letters and digits of the name, else of the address before its `@`. */
function baseOf({ firstName, lastName, email }: Named): string {
  return slug([firstName, lastName].filter(Boolean).join(' ')) || slug(email?.split('@')[0] ?? '') || 'member';
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 60);
