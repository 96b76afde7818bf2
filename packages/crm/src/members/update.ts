import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { requireWithin } from '../roles/check.ts';
import { roleKeyInput } from '../roles/inputs.ts';
import { requireRole } from '../roles/stored.ts';
import { optionalEmailInput } from '../sessions/inputs.ts';
import { changeMember } from './change.ts';
import { idInput, profileInput } from './inputs.ts';
import type { Member } from './member.ts';
import { writeProfile } from './write-profile.ts';

export const updateMemberInput = z.strictObject({
  ...idInput.shape,
  ...profileInput.shape,
  email: optionalEmailInput.optional(),
  role: roleKeyInput.optional(),
});

/**
 * Changes a member's role, address or profile, as someone who manages members.
 * @throws NotFoundError, ForbiddenError for a role that may do more than their own, ConflictError when the last admin would lose their role or the address is taken
 */
export async function updateMember(
  context: Context,
  { id, ...values }: z.output<typeof updateMemberInput>,
): Promise<Member> {
  requireCapability(context.actor.role, 'manageMembers');
  return changeMember(context, 'member.update', id, async (tx, before) => {
    if (values.email === null && before.status !== 'invited') {
      throw ValidationError.at(['email'], 'Somebody who signs in needs an e-mail address.', 'required');
    }
    if (values.role !== undefined && values.role !== before.role) {
      requireWithin(context, await requireRole(tx, values.role));
    }
    await writeProfile(tx, id, values);
  });
}
