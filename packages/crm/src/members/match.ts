import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** What someone is recognised by. */
interface Recognisable {
  readonly firstName: string;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly externalId?: string | null;
}

/** The id of a member who is there, or the position of the first among the given who is the same person: itself, if new. */
export type Match = string | number;

interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly externalId: string | null;
}

/**
 * Recognises people by external id, else by e-mail address, else by exact name (case aside). Two with different external
 * ids or addresses are not the same person, whatever their names.
 */
export async function matchMembers(db: Connection, people: readonly Recognisable[]): Promise<Match[]> {
  const values = (of: (person: Recognisable) => string | null | undefined) =>
    sql`${sql.param([...new Set(people.map(of).filter((value) => typeof value === 'string'))])}::text[]`;
  const known = await db.objects<Known>(sql`
    select id, lower(name) as name, email, external_id as "externalId" from users
    where external_id = any(${values((person) => person.externalId)}) or email = any(${values((person) => person.email)})
      or lower(name) = any(${values(nameOf)}) order by created_at, id`);
  const found = new Index<string>();
  for (const member of known) found.add(member, member.id);
  const seen = new Index<number>();
  return people.map((person, position) => {
    const key = { name: nameOf(person), email: person.email ?? null, externalId: person.externalId ?? null };
    const match = found.find(key) ?? seen.find(key) ?? position;
    if (match === position) seen.add(key, position);
    return match;
  });
}

const nameOf = ({ firstName, lastName }: Recognisable): string =>
  [firstName, lastName].filter(Boolean).join(' ').trim().toLowerCase();

type Key = Omit<Known, 'id'>;

/** People by what they are recognised by; the first of a kind counts. */
class Index<T> {
  readonly #byExternalId = new Map<string, T>();
  readonly #byEmail = new Map<string, T>();
  readonly #byName = new Map<string, { key: Key; value: T }[]>();

  add(key: Key, value: T): void {
    if (key.externalId && !this.#byExternalId.has(key.externalId)) this.#byExternalId.set(key.externalId, value);
    if (key.email && !this.#byEmail.has(key.email)) this.#byEmail.set(key.email, value);
    this.#byName.set(key.name, [...(this.#byName.get(key.name) ?? []), { key, value }]);
  }

  find({ externalId, email, name }: Key): T | undefined {
    const exact =
      (externalId ? this.#byExternalId.get(externalId) : undefined) ?? (email ? this.#byEmail.get(email) : undefined);
    if (exact !== undefined) return exact;
    const agrees = (one: string | null, other: string | null) => !one || !other || one === other;
    const named = this.#byName.get(name) ?? [];
    return named.find(({ key }) => agrees(key.externalId, externalId) && agrees(key.email, email))?.value;
  }
}
