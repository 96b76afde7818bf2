import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context/index.ts';
import { newOperation, type OperationReference, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { requireWithin } from '../roles/check.ts';
import { requireRole } from '../roles/stored.ts';
import { refusingTaken } from './change.ts';
import { diffMembers } from './diff.ts';
import { lockMembers } from './lock.ts';
import { matchMembers } from './match.ts';
import { freeUsernames } from './usernames.ts';

/** Someone to be on the team. Names are trimmed and not empty; `email` is lower case. */
export interface MemberToInvite {
  readonly firstName: string;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly jobTitle?: string | null;
  /** `member` when left out. */
  readonly role?: string;
  /** Who they are in the system that they come from. */
  readonly externalId?: string | null;
}

/** What became of each, in their order: a new member, or the one who was there already. */
export interface InvitedMember {
  readonly id: string;
  readonly created: boolean;
}

/**
 * Makes up to 1,000 people members who are invited, in one transaction. They may own records from now on, and cannot sign in
 * until they accept a link. Those who are there already, by external id or by exact name, are left as they are.
 */
export async function inviteMembers(
  context: Context,
  people: readonly MemberToInvite[],
  operation: OperationReference = newOperation('member.invite'),
): Promise<InvitedMember[]> {
  requireCapability(context.actor.role, 'manageMembers');
  if (people.length > 1000) throw new RangeError('at most 1,000 members at once');
  return context.db.transaction(async (tx) => {
    await lockMembers(tx);
    const matches = await matchMembers(tx, people);
    const fresh = people.filter((_, index) => matches[index] === index);
    for (const role of new Set(fresh.map((person) => person.role ?? 'member'))) {
      requireWithin(context, await requireRole(tx, role));
    }
    const ids = await insert(tx, fresh);
    const idOf = new Map(fresh.map((person, index) => [person, ids[index] ?? '']));
    if (fresh.length > 0) {
      await recordOperation(tx, context, operation);
      const changes = fresh.map((person) => ({
        id: idOf.get(person) ?? '',
        action: 'create' as const,
        diff: diffMembers(undefined, { ...person, role: person.role ?? 'member', status: 'invited' }),
      }));
      await recordChanges(tx, operation.id, 'user', changes);
    }
    return people.map((person, index) => {
      const match = matches[index];
      if (typeof match === 'string') return { id: match, created: false };
      const first = typeof match === 'number' ? people[match] : person;
      return { id: idOf.get(first ?? person) ?? '', created: match === index };
    });
  });
}

async function insert(tx: Connection, people: readonly MemberToInvite[]): Promise<string[]> {
  if (people.length === 0) return [];
  const usernames = await freeUsernames(tx, people);
  const rows = people.map((person, index) => ({
    id: uuidv7(),
    username: usernames[index],
    first: person.firstName,
    last: person.lastName ?? null,
    email: person.email ?? null,
    external: person.externalId ?? null,
    title: person.jobTitle ?? null,
    role: person.role ?? 'member',
  }));
  const recordset = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, username text, first text, last text, email text, external text, title text, role text)`;
  await refusingTaken(() =>
    tx.rows(sql`insert into users (id, username, first_name, last_name, email, external_id)
      select id, username, first, last, email, external from ${recordset}`),
  );
  await tx.rows(sql`insert into profiles (user_id, role, job_title) select id, role, title from ${recordset}`);
  return rows.map((row) => row.id);
}
