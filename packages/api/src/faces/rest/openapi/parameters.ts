import { filterInput } from '@cardinal/crm/filters';
import type { Route } from '../route.ts';
import type { Components } from './components.ts';
import type { JsonSchema, Parameter } from './types.ts';

/** What may be said beside the body: in the path, the query and the headers. */
export function parametersOf(components: Components, route: Route, path: string): Parameter[] {
  return [...inPath(path), ...inQuery(components, route), ...inHeaders(route)];
}

const aboutPath: Readonly<Record<string, string>> = {
  field: 'A unique field, or one that holds e-mails, phones or links: `externalId`, `emails`, `custom.code`.',
  value: 'The value to look for.',
};

function inPath(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(aboutPath[name] && { description: aboutPath[name] }),
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
}

function inQuery(components: Components, { query }: Route): Parameter[] {
  if (!query) return [];
  const { properties = {} } = components.of(query, 'input') as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(typeof description === 'string' && { description }),
    ...(name === 'filter'
      ? { content: { 'application/json': { schema: components.of(filterInput, 'input') } } }
      : { schema }),
  }));
}

function inHeaders({ method, path, procedure, takesLong }: Route): Parameter[] {
  const header = (name: string, description: string): Parameter => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  });
  if (procedure === 'records.get') return [header('If-None-Match', 'The ETag that you have: 304 while it stands.')];
  if (method === 'GET' || takesLong) return [];
  const once = header('Idempotency-Key', 'Your name for this request: however often it is sent, it is done once.');
  const isPatch = method === 'PATCH' && path.startsWith('/{object}');
  return isPatch
    ? [header('If-Match', 'The ETag of the record as you read it: 412 when it has changed.'), once]
    : [once];
}
