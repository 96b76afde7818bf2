import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { revokeSessions } from '../sessions/revoke.ts';
import { changeMember } from './change.ts';
import type { idInput } from './inputs.ts';
import { withdrawLinks } from './links.ts';
import type { Member } from './member.ts';

/**
 * Shuts a member out at once: sessions end and links stop working. Their records and history stay theirs.
 * @throws NotFoundError, ConflictError for the last admin
 */
export async function deactivateMember(context: Context, { id }: z.output<typeof idInput>): Promise<Member> {
  requireCapability(context.actor.role, 'manageMembers');
  return changeMember(context, 'member.deactivate', id, async (tx) => {
    await tx.rows(sql`update users set is_deactivated = true, updated_at = now() where id = ${id}::uuid`);
    await revokeSessions(tx, id);
    await withdrawLinks(tx, [id]);
  });
}
