import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { newOperation, type OperationReference, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { diffMembers } from './diff.ts';
import { withdrawLinks } from './links.ts';
import { lockMembers } from './lock.ts';
import { selectMembers } from './member.ts';

/** What became of those whose invitation was taken back. Whoever accepted meanwhile is in neither list and stays. */
export interface Withdrawn {
  readonly removed: readonly string[];
  /** Something refers to them (a deal that they own, say), so they stay, deactivated. */
  readonly deactivated: readonly string[];
}

/** The inverse of `inviteMembers`: takes back up to 1,000 invitations that nobody has accepted. */
export async function withdrawInvitations(
  context: Context,
  userIds: readonly string[],
  operation: OperationReference = newOperation('member.withdraw'),
): Promise<Withdrawn> {
  requireCapability(context.actor.role, 'manageMembers');
  return context.db.transaction(async (tx) => {
    await lockMembers(tx);
    const ids = sql`${sql.param(userIds)}::uuid[]`;
    // Against anyone who is about to refer to them.
    await tx.rows(sql`select 1 from users where id = any(${ids}) order by id for update`);
    const members = await selectMembers(tx, sql`u.id = any(${ids}) and not u.is_active and u.password_hash is null`);
    const needed = await referredTo(
      tx,
      members.map((member) => member.id),
    );
    const removed = members.filter((member) => !needed.has(member.id));
    const kept = members.filter((member) => needed.has(member.id) && member.status === 'invited');
    if (removed.length + kept.length === 0) return { removed: [], deactivated: [] };
    const [gone, shut] = [removed.map((member) => member.id), kept.map((member) => member.id)];
    await withdrawLinks(tx, shut);
    await tx.rows(sql`delete from users where id = any(${sql.param(gone)}::uuid[])`);
    await tx.rows(
      sql`update users set is_deactivated = true, updated_at = now() where id = any(${sql.param(shut)}::uuid[])`,
    );
    await recordOperation(tx, context, operation);
    await recordChanges(tx, operation.id, 'user', [
      ...removed.map((member) => ({ id: member.id, action: 'purge' as const, diff: diffMembers(member, undefined) })),
      ...kept.map((member) => ({
        id: member.id,
        action: 'update' as const,
        diff: diffMembers(member, { ...member, status: 'deactivated' }),
      })),
    ]);
    return { removed: gone, deactivated: shut };
  });
}

/** Those to whom any row refers, in tables that ship or that a team made; what is only about the member goes with them. */
async function referredTo(tx: Connection, ids: readonly string[]): Promise<Set<string>> {
  const keys = await tx.rows(sql`
    select c.conrelid::regclass::text, a.attname from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'users'::regclass
      and c.conrelid not in ('profiles'::regclass, 'sessions'::regclass, 'invitations'::regclass, 'preferences'::regclass)`);
  if (keys.length === 0) return new Set();
  // A regclass comes quoted where it must be; a column's name does not.
  const uses = keys.map(([table, column]) => {
    const name = sql.identifier(String(column));
    return sql`select ${name} from ${sql.raw(String(table))} where ${name} = any(${sql.param(ids)}::uuid[])`;
  });
  const rows = await tx.rows(sql.join(uses, sql` union `));
  return new Set(rows.map(([id]) => String(id)));
}
