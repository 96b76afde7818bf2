import { titles } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { references } from './schemas.ts';

export const titlesOf = operation({
  permission: 'signedIn',
  summary: 'What records of one object, or members (`user`), are called, by id.',
  input: z.strictObject({ ...objectKey, ids: z.array(z.uuid()).max(500) }),
  output: references,
}).query(({ ctx, input: { object, ids } }) => titles(ctx, object, ids));
