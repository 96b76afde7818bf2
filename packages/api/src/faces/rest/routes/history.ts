import { z } from 'zod';
import { wholeNumber } from '../query.ts';
import { defineRoute, type Route } from '../route.ts';
import { idIn, keyIn } from './record.ts';

/** What became of a record, and by whom. */
export const historyRoute: Route = defineRoute({
  method: 'GET',
  path: '/{object}/{id}/history',
  procedure: 'records.history',
  summary: 'Everything that ever changed on one {one}, latest first.',
  query: z.strictObject({
    limit: wholeNumber(1, 200).optional().describe('Entries on a page; 50 when left out.'),
    cursor: wholeNumber(1, 999_999_999).optional().describe('The `nextCursor` of the page before.'),
  }),
  answers: 'output',
  input: (request) => ({ object: keyIn(request), id: idIn(request), ...request.query }),
});
