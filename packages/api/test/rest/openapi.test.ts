import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ApiOperation, JsonSchema, OpenApiDocument } from '../../src/faces/index.ts';
import { type Answer, inRest } from './server.ts';

const { api } = inRest();
let document: OpenApiDocument;
let ids: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  document = (await api('GET', '/openapi.json')).body as unknown as OpenApiDocument;
  ids = await fill();
});

/** A record of each kind, so that every address leads somewhere. */
async function fill() {
  const make = async (path: string, body: object) => String((await api('POST', path, { body })).body['id']);
  const company = await make('/companies', { name: 'Acme', domain: 'acme.example' });
  return {
    '/companies': company,
    '/contacts': await make('/contacts', { firstName: 'Ada', companyId: company, emails: ['ada@acme.example'] }),
    '/deals': await make('/deals', { name: 'Big', amount: { minor: 100, currency: 'EUR' }, companyId: company }),
    '/tasks': await make('/tasks', { title: 'Call' }),
    '/notes': await make('/notes', { body: 'Said so' }),
    '/activities': await make('/activities', { type: 'call', summary: 'Talked' }),
    '/objects/vessels': await make('/objects/vessels', { name: 'Argo', custom: { flag: 'fi', load: 3 } }),
    '/pipelines': await make('/pipelines', { name: 'Second' }),
  };
}

/** What an answer is held against; references lead into the document. */
function misfits(schema: JsonSchema, value: unknown): string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile({ ...schema, components: document.components });
  return check(value) ? '' : ajv.errorsText(check.errors);
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test('it is OpenAPI 3.1, as a validator of it says, with what the team invented', async () => {
  const result = await new Validator().validate({ ...structuredClone(document) });
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/contacts', '/contacts/{id}/restore', '/objects/vessels/by/{field}/{value}', '/me']),
  );
  expect(document.components.schemas['VesselDraft']).toMatchObject({
    required: ['name'],
    properties: { custom: { properties: { flag: { enum: ['fi', 'pa', null] }, load: { maximum: 100 } } } },
  });
  const names = operations().map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const found = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(found.length).toBeGreaterThan(50);
  for (const name of found) expect(Object.keys(document.components.schemas)).toContain(name);
  expect(text).not.toContain('$defs');
});

/** A path with what stands in its braces, and a body that its schema takes. */
function requestFor({ path, method, operation }: ReturnType<typeof operations>[number]) {
  const object = Object.keys(ids).find((start) => path === start || path.startsWith(`${start}/`)) ?? '';
  const real = path
    .replace('{id}', ids[object] ?? crypto.randomUUID())
    .replace('{field}', 'externalId')
    .replace('{value}', `made-${method}`);
  if (!operation.requestBody) return { real, body: undefined };
  if (path.endsWith('/batch')) return { real, body: { action: 'restore', records: [{ id: crypto.randomUUID() }] } };
  return { real, body: {} };
}

const rightfully = (status: number, { responses }: ApiOperation) => Object.keys(responses).includes(String(status));

function schemaOf(answer: Answer, { responses }: ApiOperation): JsonSchema | undefined {
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  return responses[String(answer.status)]?.content?.[type]?.schema;
}

describe('every documented address', () => {
  test('is there, answers with a status that is documented, and as its schema says', async () => {
    const seen: string[] = [];
    // What is put in the trash comes last.
    const order = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];
    for (const one of operations().toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))) {
      const { real, body } = requestFor(one);
      const answer = await api(one.method, real, { ...(body && { body }) });
      const told = `${one.method} ${one.path}: ${answer.status}`;
      expect(rightfully(answer.status, one.operation), `${told} ${answer.text}`).toBe(true);
      const schema = schemaOf(answer, one.operation);
      expect(Boolean(schema), told).toBe(answer.text !== '');
      if (schema) expect(misfits(schema, answer.body), `${told} ${answer.text}`).toBe('');
      seen.push(told);
    }
    expect(seen.filter((told) => told.startsWith('GET') && told.endsWith('200')).length).toBeGreaterThan(25);
    expect(seen.filter((told) => told.startsWith('DELETE') && told.endsWith('204')).length).toBeGreaterThan(5);
  });

  test('what a draft’s schema asks for is what the API asks for', async () => {
    for (const { path, method, operation } of operations()) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (method !== 'POST' || !schema || !operation.operationId.endsWith('.create')) continue;
      expect(misfits(schema, { nope: 1 })).toContain('must NOT have additional properties');
      const answer = await api('POST', path, { body: {} });
      const accepts = misfits(schema, {}) === '';
      if (!accepts) expect([path, answer.status]).toEqual([path, 400]);
    }
  });
});

/** What a model answers is not kept: its addresses refuse the header. */
const isLong = ({ operationId }: ApiOperation) => operationId.startsWith('assistant.');

test('parameters are described as they are taken: the filter with its shape, numbers as numbers', () => {
  const parameters = document.paths['/objects/vessels']?.['get']?.parameters ?? [];
  const named = (name: string) => parameters.find((one) => one.name === name);
  expect(parameters.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['search', 'filter', 'sort', 'ordering', 'fields', 'limit', 'cursor', 'offset', 'count']),
  );
  expect(named('limit')?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 200 });
  expect(named('filter')?.content?.['application/json']?.schema).toEqual({ $ref: '#/components/schemas/Filter' });
  for (const { operation, method } of operations()) {
    const names = operation.parameters.map(({ name }) => name);
    expect(names.includes('Idempotency-Key')).toBe(method !== 'GET' && !isLong(operation));
  }
});

test('what may be left out is said to be, and what comes event by event has both its forms', () => {
  expect(document.paths['/actions/{id}/apply']?.['post']?.requestBody?.required).toBe(false);
  expect(document.paths['/ai/summarize']?.['post']?.requestBody?.required).toBe(true);
  const answers = document.paths['/ai/assistant']?.['post']?.responses['200']?.content ?? {};
  expect(Object.keys(answers)).toEqual(['application/json', 'text/event-stream']);
  expect(misfits(answers['text/event-stream']?.schema ?? {}, { type: 'text', text: 'x' })).toBe('');
  expect(misfits(answers['text/event-stream']?.schema ?? {}, { type: 'text' })).not.toBe('');
});

test('a visitor is told of what ships, and of nothing that the team invented', async () => {
  const visitor = (await api('GET', '/openapi.json', { as: null })).body as unknown as OpenApiDocument;
  expect(Object.keys(visitor.paths)).toContain('/contacts');
  expect(JSON.stringify(visitor)).not.toMatch(/vessel/i);
  expect((await new Validator().validate({ ...structuredClone(visitor) })).valid).toBe(true);
  expect((await api('HEAD', '/openapi.json')).status).toBe(200);
  expect((await api('POST', '/openapi.json', { body: {} })).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
});
