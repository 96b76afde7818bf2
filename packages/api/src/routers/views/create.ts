import { createView, viewInput } from '@cardinal/crm/views';
import { operation } from '../../trpc/index.ts';
import { viewChanged } from './schemas.ts';

export const create = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Keep a view of an object, for yourself or, if you may change its records, for everyone.',
  input: viewInput,
  output: viewChanged,
}).mutation(({ ctx, input }) => createView(ctx, input));
