import { presentPosition } from '@cardinal/crm/feed';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const position = operation({
  permission: 'signedIn',
  summary: 'Where the ledger stands: the position from which `live.changes` tells all that happens after this answer.',
  input: noInput,
  output: z.string(),
}).query(({ ctx }) => presentPosition(ctx.db));
