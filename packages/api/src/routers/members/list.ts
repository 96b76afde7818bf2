import { listMembers, listMembersInput, memberOutput } from '@cardinal/crm/members';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'signedIn',
  summary: 'The team by name: invited, active and deactivated members.',
  input: listMembersInput.optional(),
  output: z.array(memberOutput),
}).query(({ ctx, input }) => listMembers(ctx, input));
