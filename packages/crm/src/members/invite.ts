import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { roleKeyInput } from '../roles/inputs.ts';
import { line, optionalEmailInput, optionalLine } from '../sessions/inputs.ts';
import { inviteMembers } from './invite-members.ts';
import { issueLink, type Link } from './links.ts';
import { type Member, memberById } from './member.ts';

export const inviteMemberInput = z.strictObject({
  firstName: line('A first name'),
  lastName: optionalLine('The last name').optional(),
  email: optionalEmailInput.optional(),
  role: roleKeyInput.default('member'),
});

/**
 * Invites one person and makes the link with which they sign up; it is told this once.
 * @throws ConflictError when they are a member already
 */
export async function inviteMember(
  context: Context,
  input: z.output<typeof inviteMemberInput>,
): Promise<{ readonly member: Member; readonly link: Link }> {
  return context.db.transaction(async (tx) => {
    const [invited] = await inviteMembers({ ...context, db: tx }, [input]);
    if (!invited?.created) throw alreadyThere(await memberById(tx, invited?.id ?? ''), input.email);
    const link = await issueLink(tx, invited.id, context.actor.userId);
    return { member: await memberById(tx, invited.id), link };
  });
}

function alreadyThere({ name, status, email }: Member, given: string | null | undefined): ConflictError {
  const path = given && given === email ? 'email' : 'firstName';
  const next = {
    invited: 'Make a new link for them instead.',
    active: 'They can sign in.',
    deactivated: 'Reactivate them instead.',
  };
  const message = `${name} is a member already (${status}). ${next[status]}`;
  return new ConflictError(message, [{ path: [path], code: 'taken', message }]);
}
