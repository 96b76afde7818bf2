import { z } from 'zod';
import { wholeNumber } from '../query.ts';
import { defineRoute, type Route } from '../route.ts';
import { keyNamed } from './naming.ts';
import { idIn, keyIn } from './record.ts';

const at = z.string().describe('The moment, in ISO 8601: `2026-11-21T14:30:00Z`. What was done at it counts.');

/** What became of a record, by whom, and what it was at a moment. */
export const historyRoutes: readonly Route[] = [
  defineRoute({
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
  }),
  defineRoute({
    method: 'GET',
    path: '/{object}/{id}/as-of',
    procedure: 'records.asOf',
    summary: 'One {one} as it was at a moment.',
    query: z.strictObject({ at }),
    answers: 'output',
    input: (request) => ({ object: keyIn(request), id: idIn(request), ...request.query }),
  }),
  defineRoute({
    method: 'GET',
    path: '/{object}/{id}/as-of/related',
    procedure: 'records.relatedAsOf',
    summary: 'What pointed to one {one} at a moment, by one field, as it was then.',
    query: z.strictObject({
      at,
      from: z.string().max(100).describe('The object whose records point here: its key or its plural.'),
      field: z.string().max(100).describe('The field by which they do: `company`.'),
      limit: wholeNumber(1, 200).optional().describe('Records on a page; 50 when left out.'),
      cursor: z.string().max(100).optional().describe('The `nextCursor` of the page before.'),
    }),
    answers: 'output',
    input: (request) => ({
      ...request.query,
      object: keyIn(request),
      id: idIn(request),
      from: keyNamed(request.schema, request.query.from),
    }),
  }),
];
