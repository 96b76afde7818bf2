import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { changeMember } from './change.ts';
import type { idInput } from './inputs.ts';
import { issueLink, type Link } from './links.ts';

/**
 * Makes a new link for a member: for one who is invited, to sign up within 7 days; for one who is active, to choose a new
 * password within a day. Links that were made before stop working.
 */
export async function issueMemberLink(context: Context, { id }: z.output<typeof idInput>): Promise<Link> {
  requireCapability(context.actor.role, 'manageMembers');
  let link: Link = { token: '', expiresAt: '' };
  await changeMember(context, 'member.issueLink', id, async (tx, { name, status }) => {
    if (status === 'deactivated') throw new ConflictError(`${name} is deactivated. Reactivate them first.`);
    link = await issueLink(tx, id, context.actor.userId, status === 'active' ? 1 : 7);
  });
  return link;
}
