import { endOtherSessions } from '@cardinal/crm/sessions';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const endOthers = operation({
  permission: 'signedIn',
  summary: 'End every session of yours but the one that asks.',
  input: noInput,
  output: z.object({ ended: z.int() }),
}).mutation(async ({ ctx }) => ({ ended: await endOtherSessions(ctx) }));
