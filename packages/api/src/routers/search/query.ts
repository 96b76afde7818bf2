import { searchInput, searchRecords } from '@cardinal/crm/search';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const query = operation({
  permission: 'signedIn',
  summary:
    'Find records of any object by words of their names, e-mail addresses, phone numbers and domains, misspelt or not.',
  input: searchInput,
  output: z.array(z.object({ id: z.uuid(), object: z.string(), title: z.string(), subtitle: z.string().nullable() })),
}).query(({ ctx, input }) => searchRecords(ctx, input));
