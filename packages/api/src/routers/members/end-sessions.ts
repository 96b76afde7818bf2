import { endMemberSessions, memberIdInput } from '@cardinal/crm/members';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const endSessions = operation({
  permission: 'manageMembers',
  summary: 'Sign a member out everywhere.',
  input: memberIdInput,
  output: z.object({ ended: z.int() }),
}).mutation(({ ctx, input }) => endMemberSessions(ctx, input));
