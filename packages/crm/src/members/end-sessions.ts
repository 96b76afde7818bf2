import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { revokeSessions } from '../sessions/revoke.ts';
import { changeMember } from './change.ts';
import type { idInput } from './inputs.ts';

/** Signs a member out everywhere. Returns how many sessions that ended. */
export async function endMemberSessions(
  context: Context,
  { id }: z.output<typeof idInput>,
): Promise<{ readonly ended: number }> {
  requireCapability(context.actor.role, 'manageMembers');
  let ended = 0;
  await changeMember(context, 'member.endSessions', id, async (tx) => {
    ended = await revokeSessions(tx, id);
  });
  return { ended };
}
