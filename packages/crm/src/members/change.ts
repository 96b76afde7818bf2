import { type Connection, constraintOf } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireWithin } from '../roles/check.ts';
import { requireRole } from '../roles/stored.ts';
import { diffMembers } from './diff.ts';
import { lockMembers } from './lock.ts';
import { type Member, memberById } from './member.ts';

/**
 * The one way to change a member: under the lock, in one transaction with the ledger. It leaves at least one admin who can
 * sign in, whoever else changes members at the same time.
 * @throws NotFoundError, ForbiddenError for someone whose role may do more than the actor's, ConflictError when the last admin would go or an e-mail address is taken
 */
export async function changeMember(
  context: Pick<Context, 'db' | 'actor' | 'requestId'>,
  kind: string,
  id: string,
  work: (tx: Connection, before: Member) => Promise<void>,
): Promise<Member> {
  return context.db.transaction(async (tx) => {
    await lockMembers(tx);
    const before = await memberById(tx, id);
    // Whoever holds their link or their address becomes them: a key is not the person that it acts for.
    const isSelf = context.actor.kind === 'user' && context.actor.userId === id;
    if (!isSelf) requireWithin(context, await requireRole(tx, before.role));
    await refusingTaken(() => work(tx, before));
    const after = await memberById(tx, id);
    if (isAdmin(before) && !isAdmin(after)) await requireAdmin(tx, before);
    const operation = newOperation(kind);
    await recordOperation(tx, context, operation);
    await recordChanges(tx, operation.id, 'user', [{ id, action: 'update', diff: diffMembers(before, after) }]);
    return after;
  });
}

const isAdmin = (member: Member): boolean => member.role === 'admin' && member.status === 'active';

async function requireAdmin(tx: Connection, leaving: Member): Promise<void> {
  const [left] = await tx.rows(sql`select 1 from users u join profiles p on p.user_id = u.id
    where p.role = 'admin' and u.is_active and not u.is_deactivated limit 1`);
  if (!left) throw new ConflictError(`${leaving.name} is the last admin. Make someone else an admin first.`);
}

/** Turns the constraint on e-mail addresses into words. */
export async function refusingTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (constraintOf(error)?.name !== 'users_email') throw error;
    const message = 'Another member has this e-mail address. Use a different one.';
    throw new ConflictError(message, [{ path: ['email'], code: 'taken', message }]);
  }
}
