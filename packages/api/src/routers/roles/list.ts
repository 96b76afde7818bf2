import { listRoles } from '@cardinal/crm/roles';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';
import { listedRole } from './schemas.ts';

export const list = operation({
  permission: 'signedIn',
  summary: 'Every role with how many people have it; what each allows, for who manages members.',
  input: noInput,
  output: z.array(listedRole),
}).query(({ ctx }) => listRoles(ctx));
