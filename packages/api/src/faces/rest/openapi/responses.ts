import type { SchemaObject } from '@cardinal/crm/schema';
import { metaOf } from '../call.ts';
import { problemSchema, titleOf } from '../problem.ts';
import type { Route } from '../route.ts';
import type { Components } from './components.ts';
import { nameOf, recordSchema } from './object-schemas.ts';
import type { ApiResponse, JsonSchema } from './types.ts';

const etag = { ETag: { description: "The record's version, for If-Match.", schema: { type: 'string' } } };
const location = { Location: { description: 'Where the record is.', schema: { type: 'string' } } };

/** What a route may answer: when it went well, and when it did not. */
export function responsesOf(
  components: Components,
  route: Route,
  object: SchemaObject | undefined,
): Readonly<Record<string, ApiResponse>> {
  const well = [route.status, ...route.alsoAnswers].filter((status) => status < 400);
  const refused = [400, 401, 403, 404, 409, 429, ...(route.body ? [413, 415, 422] : []), ...route.alsoAnswers].filter(
    (status) => status >= 400,
  );
  return Object.fromEntries([
    ...well.map((status) => [status, success(components, route, object, status)]),
    ...refused.map((status) => [status, problem(components, titleOf(codes[status] ?? ''))]),
  ]);
}

const codes: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'stale',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'idempotency_mismatch',
  429: 'rate_limited',
  503: 'unavailable',
};

function success(components: Components, route: Route, object: SchemaObject | undefined, status: number): ApiResponse {
  if (status === 304) return { description: 'You have it already.', headers: etag };
  if (route.answers === 'nothing') return { description: 'Done.' };
  const schema = answerSchema(components, route, object);
  const headers = { ...(status === 201 && location), ...(route.answers === 'record' && etag) };
  return {
    description: status === 201 ? 'Created.' : 'Done.',
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/json': { schema },
      ...(route.tellsEvents && { 'text/event-stream': { schema: outputSchema(components, route) } }),
    },
  };
}

const outputSchema = (components: Components, { procedure }: Route): JsonSchema =>
  components.of(metaOf(procedure).output, 'output');

function answerSchema(components: Components, route: Route, object: SchemaObject | undefined): JsonSchema {
  if (typeof route.answers !== 'string') return components.of(route.answers, 'output');
  const output = () => outputSchema(components, route);
  if (route.answers === 'items') return inObject({ items: output() });
  if (route.answers === 'outcomes') return components.named('BatchOutcomes', () => outcomes(components));
  if (!object || route.answers === 'output') return output();
  const record = recordSchema(components, object);
  if (route.answers === 'record') return record;
  return components.named(`${nameOf(object)}Page`, () =>
    inObject({
      items: { type: 'array', items: record },
      count: { type: ['integer', 'null'], description: 'Null unless it was asked for.' },
      countIsCapped: { type: 'boolean', description: 'There are more than were counted.' },
      nextCursor: { type: ['string', 'null'], description: 'For the next page; null on the last one.' },
    }),
  );
}

function outcomes(components: Components): JsonSchema {
  const row = { index: { type: 'integer' }, status: { type: 'integer' } };
  const { properties } = components.of(problemSchema, 'output') as { properties: Record<string, JsonSchema> };
  const { title, detail, code, errors } = properties as Record<'title' | 'detail' | 'code' | 'errors', JsonSchema>;
  const written = inObject({ ...row, id: { type: 'string', format: 'uuid' }, version: { type: 'integer' } });
  return inObject({
    operationId: { type: ['string', 'null'], description: 'What to undo to take all of it back.' },
    succeeded: { type: 'integer' },
    failed: { type: 'integer' },
    items: { type: 'array', items: { anyOf: [written, inObject({ ...row, title, detail, code, errors })] } },
  });
}

const inObject = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const problem = (components: Components, description: string): ApiResponse => ({
  description,
  content: {
    'application/problem+json': { schema: components.named('Problem', () => components.of(problemSchema, 'output')) },
  },
});
