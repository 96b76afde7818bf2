import { ValidationError } from '@cardinal/crm/errors';
import { z } from 'zod';
import { commaList, wholeNumber } from '../query.ts';
import { defineRoute, type Route } from '../route.ts';

const items = (found: readonly unknown[]) => ({ status: 200, body: { items: found } });
const words = z.string().max(200);

/** Everything beside the records. */
export const workspaceRoutes: readonly Route[] = [
  defineRoute({ method: 'GET', path: '/me', procedure: 'session.me', answers: 'output', input: () => ({}) }),
  defineRoute({
    method: 'GET',
    path: '/search',
    procedure: 'search.query',
    query: z.strictObject({
      q: words.optional().describe('Words of a name in any order, an e-mail address, a phone number, a domain.'),
      query: words.optional().describe('The same as `q`.'),
      objects: commaList(100).optional().describe('Keys of the objects to look through, with commas between.'),
      limit: wholeNumber(1, 50).optional().describe('At most so many; 20 when left out.'),
    }),
    answers: 'items',
    input: ({ query: { q, query, ...rest } }) => {
      if (q !== undefined && query !== undefined) {
        throw ValidationError.at(['query'], 'Say q or query, not both.', 'conflict');
      }
      return { query: q ?? query ?? '', ...rest };
    },
    answer: items,
  }),
  defineRoute({
    method: 'GET',
    path: '/objects',
    procedure: 'schema.current',
    answers: 'output',
    input: () => ({}),
  }),
  defineRoute({
    method: 'GET',
    path: '/members',
    procedure: 'members.list',
    answers: 'items',
    input: () => undefined,
    answer: items,
  }),
  defineRoute({
    method: 'GET',
    path: '/imports',
    procedure: 'imports.list',
    query: z.strictObject({ limit: wholeNumber(1, 100).optional().describe('At most so many; 50 when left out.') }),
    answers: 'items',
    input: ({ query }) => query,
    answer: items,
  }),
  defineRoute({
    method: 'GET',
    path: '/imports/{id}',
    procedure: 'imports.get',
    answers: 'output',
    input: ({ params }) => ({ id: params['id'] ?? '' }),
  }),
];
