import { rowProblem } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import { bodyIn, keyIn } from './record.ts';

/** Many records in one request, each with its own outcome. */
export const batchRoute: Route = defineRoute({
  method: 'POST',
  path: '/{object}/batch',
  procedure: 'records.batch',
  summary: 'Create, change, upsert, trash or restore up to 500 of the {many}, with an outcome for each row.',
  body: 'batch',
  answers: 'outcomes',
  // What it holds is the operation's to check.
  input: (request) => ({ object: keyIn(request), batch: bodyIn(request) as never }),
  at: ['batch'],
  answer: ({ operationId, outcomes }) => {
    const items = outcomes.map((outcome, index) => {
      if (!outcome.ok) return { index, ...rowProblem(outcome, outcome.records) };
      const { id, version, created } = outcome;
      return { index, status: created ? 201 : 200, id, version };
    });
    const failed = items.filter(({ status }) => status >= 400).length;
    return { status: 200, body: { operationId, succeeded: items.length - failed, failed, items } };
  },
});
