import { inviteMember, inviteMemberInput } from '@cardinal/crm/members';
import type { z } from 'zod';
import { type Command, readOptions } from './command.ts';
import { asOperator } from './operator.ts';
import { readInput } from './read-input.ts';

/** A person chooses their own password, behind the link: it never stands in a shell's history. */
export const createUser: Command = {
  name: 'user create',
  summary: 'Invites a person and prints the link with which they sign up, alone on the last line.',
  options: [
    { name: 'email', value: 'EMAIL', about: 'The address that they will sign in with.', required: true },
    { name: 'role', value: 'ROLE', about: 'What they may do: admin, manager, member or viewer.', required: true },
    { name: 'name', value: 'NAME', about: 'First and last name.', required: true },
  ],
  run: async (words, env) => {
    const { email, role, name } = readOptions(createUser, words);
    const [firstName = '', ...lastNames] = (name ?? '').trim().split(/\s+/);
    const input = { firstName, lastName: lastNames.join(' '), email, role };
    const given = readInput(inviteMemberInput, input as z.input<typeof inviteMemberInput>, {
      firstName: 'name',
      lastName: 'name',
    });
    const { member, link } = await asOperator(env, (context) => inviteMember(context, given));
    console.log(`${member.name} is invited as ${member.role}. The link works once, until ${link.expiresAt}.`);
    console.log(`If Cardinal is not reached at ${env.appUrl}, set APP_URL, or change the beginning of the link:`);
    console.log(`${env.appUrl}/invite/${link.token}`);
  },
};
