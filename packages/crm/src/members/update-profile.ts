import type { Context } from '../context/index.ts';
import { changeMember } from './change.ts';
import { type ProfileInput, profileInput } from './inputs.ts';
import type { Member } from './member.ts';
import { requireUser } from './require-user.ts';
import { writeProfile } from './write-profile.ts';

export const updateProfileInput = profileInput;

/** Changes what a person says of themselves. */
export async function updateProfile(context: Context, input: ProfileInput): Promise<Member> {
  return changeMember(context, 'member.updateProfile', requireUser(context), (tx, { id }) =>
    writeProfile(tx, id, input),
  );
}
