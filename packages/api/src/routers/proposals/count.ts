import { countOpenProposals } from '@cardinal/crm/proposals';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const count = operation({
  permission: 'signedIn',
  summary: 'How many proposals wait for a decision, counted up to 1,000.',
  input: noInput,
  output: z.int(),
}).query(({ ctx }) => countOpenProposals(ctx));
