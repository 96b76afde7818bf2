import { ValidationError } from '@cardinal/crm/errors';
import { proposalStatuses } from '@cardinal/crm/proposals';
import { z } from 'zod';
import { proposalOutput } from '../../../routers/proposals/schemas.ts';
import { wholeNumber } from '../query.ts';
import { defineRoute, type RestRequest, type Route } from '../route.ts';
import { bodyIn, idIn } from './record.ts';

const one = '/actions/{id}';

/** A decision on the one that the address names. */
function decision(request: RestRequest): { id: string } {
  const given = bodyIn(request);
  if ('id' in given) throw ValidationError.at(['id'], 'The id stands in the address. Leave it out here.', 'unexpected');
  return { ...given, id: idIn(request) };
}

/** What a machine proposes, and the decision of a person. */
export const actionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/actions',
    procedure: 'proposals.list',
    query: z.strictObject({
      which: z.enum(['open', 'decided']).optional().describe('`open` when left out: those that wait for a decision.'),
      status: z.enum(proposalStatuses).optional().describe('Instead of `which`: those with this status.'),
      recordId: z.uuid().optional().describe('Only those about this record.'),
      limit: wholeNumber(1, 100).optional().describe('Proposals on a page; 50 when left out.'),
      cursor: z.uuid().optional().describe('The `nextCursor` of the page before.'),
    }),
    answers: z.object({ items: z.array(proposalOutput), nextCursor: z.uuid().nullable() }),
    input: ({ query }) => {
      if (query.which === undefined || query.status === undefined) return query;
      throw ValidationError.at(['status'], 'Say which or status, not both.', 'conflict');
    },
    answer: ({ items, nextCursor }) => ({ status: 200, body: { items, nextCursor } }),
  }),
  defineRoute({
    method: 'GET',
    path: one,
    procedure: 'proposals.get',
    answers: proposalOutput,
    input: (request) => ({ id: idIn(request) }),
    answer: ({ proposal }) => ({ status: 200, body: proposal }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/apply`,
    procedure: 'proposals.applyProposal',
    body: 'input',
    bodyIsOptional: true,
    answers: 'output',
    alsoAnswers: [412],
    input: decision,
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/reject`,
    procedure: 'proposals.rejectProposal',
    body: 'input',
    bodyIsOptional: true,
    answers: 'nothing',
    status: 204,
    input: decision,
    answer: () => ({ status: 204 }),
  }),
];
