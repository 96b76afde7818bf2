import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { revokeSessions } from '../sessions/revoke.ts';
import { changeMember } from './change.ts';
import type { idInput } from './inputs.ts';
import type { Member } from './member.ts';

/** Lets a deactivated member in again, with the password that they had; one who never had any needs a new link. */
export async function reactivateMember(context: Context, { id }: z.output<typeof idInput>): Promise<Member> {
  requireCapability(context.actor.role, 'manageMembers');
  return changeMember(context, 'member.reactivate', id, async (tx) => {
    await tx.rows(sql`update users set is_deactivated = false, updated_at = now() where id = ${id}::uuid`);
    // A sign-in that was under way while they were shut out may have left one.
    await revokeSessions(tx, id);
  });
}
