import { listRunsInput } from '@cardinal/crm/runs';
import { z } from 'zod';
import { base } from '../address.ts';
import { wholeNumber, yesOrNo } from '../query.ts';
import { defineRoute, type Route } from '../route.ts';
import { keyNamed, withKey } from './naming.ts';
import { bodyIn, idIn } from './record.ts';

const one = '/runs/{id}';

/** Batches over many records, and trainings. */
export const runRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/runs',
    procedure: 'runs.list',
    query: z.strictObject({
      kind: listRunsInput.shape.kind.describe('Only those that do this.'),
      object: z.string().max(100).optional().describe('Only those over this object: its key or its plural.'),
      open: yesOrNo.optional().describe('`true`: only what waits, runs or is paused.'),
      limit: wholeNumber(1, 100).optional().describe('At most so many; 20 when left out.'),
    }),
    answers: 'items',
    input: ({ query: { object, ...rest }, schema }) => ({
      ...rest,
      ...(object !== undefined && { object: keyNamed(schema, object) }),
    }),
    answer: (found) => ({ status: 200, body: { items: found } }),
  }),
  defineRoute({
    method: 'POST',
    path: '/runs',
    procedure: 'runs.start',
    body: 'input',
    answers: 'output',
    status: 201,
    // What it holds is the operation's to check.
    input: (request) => withKey(request.schema, bodyIn(request)) as never,
    answer: (run) => ({ status: 201, headers: { location: `${base}/runs/${run.id}` }, body: run }),
  }),
  defineRoute({
    method: 'GET',
    path: one,
    procedure: 'runs.get',
    answers: 'output',
    input: (request) => ({ id: idIn(request) }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/pause`,
    procedure: 'runs.pause',
    answers: 'output',
    input: (request) => ({ id: idIn(request) }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/resume`,
    procedure: 'runs.resume',
    answers: 'output',
    input: (request) => ({ id: idIn(request) }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/cancel`,
    procedure: 'runs.cancel',
    answers: 'output',
    input: (request) => ({ id: idIn(request) }),
  }),
];
