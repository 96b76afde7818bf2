import { shippedObjects } from '@cardinal/crm/objects';
import { type Role, readableSources } from '@cardinal/crm/permissions';
import { buildSchema, type Schema, type SchemaObject } from '@cardinal/crm/schema';
import { addressOf, base } from '../address.ts';
import { metaOf } from '../call.ts';
import { problemTitles } from '../problem.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes/index.ts';
import { Components } from './components.ts';
import { batchSchema, draftSchema } from './object-schemas.ts';
import { parametersOf } from './parameters.ts';
import { responsesOf } from './responses.ts';
import type { ApiOperation, JsonSchema, OpenApiDocument } from './types.ts';

const about = [
  'Every object has the same addresses, those that your team invented too: theirs are under `/objects`.',
  'Amounts are in minor units (cents); instants are ISO 8601 in UTC.',
].join(' ');

/**
 * The API as OpenAPI 3.1, made from the table of routes, the catalogue and the objects: as far as a role may know of
 * them, and for visitors (null) those that ship.
 */
export function describeApi(schema: Schema, role: Role | null, appUrl: string): OpenApiDocument {
  const visible = buildSchema(role ? readableSources(schema, role) : shippedObjects, schema.version);
  const objects = [...visible.objects.values()];
  const components = new Components();
  const paths: Record<string, Record<string, ApiOperation>> = {};
  const add = (path: string, route: Route, object?: SchemaObject) => {
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: describeRoute(components, route, { path, object, role }),
    };
  };
  for (const route of routes.filter(({ path }) => !path.startsWith('/{object}'))) add(route.path, route);
  for (const object of objects) {
    for (const route of routes) {
      if (route.path.startsWith('/{object}')) add(route.path.replace('/{object}', addressOf(object)), route, object);
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Cardinal', version: 'v1', description: about },
    servers: [{ url: `${appUrl}${base}` }],
    security: [{ apiKey: [] }],
    tags: [
      ...objects.map(({ plural, description }) => ({ name: plural, description: description ?? plural })),
      { name: workspaceTag, description: 'Everything beside the records.' },
    ],
    paths,
    'x-problems': problemTitles,
    components: {
      schemas: components.schemas,
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `crd_…`.' } },
    },
  };
}

const workspaceTag = 'Workspace';

/** A summary with the names of the object that it is about. */
const named = (summary: string, { singular, plural }: SchemaObject): string =>
  summary.replaceAll('{one}', singular.toLowerCase()).replaceAll('{many}', plural.toLowerCase());

interface Placed {
  readonly path: string;
  readonly object: SchemaObject | undefined;
  readonly role: Role | null;
}

function describeRoute(components: Components, route: Route, { path, object, role }: Placed): ApiOperation {
  const [, verb = ''] = route.procedure.split('.');
  const summary = route.summary ?? metaOf(route.procedure).summary;
  const body = bodyOf(components, route, object, role);
  return {
    operationId: object ? `${object.key}.${verb}` : route.procedure,
    summary: object ? named(summary, object) : summary,
    tags: [object?.plural ?? workspaceTag],
    parameters: parametersOf(components, route, path),
    ...(body && {
      requestBody: { required: !route.bodyIsOptional, content: { 'application/json': { schema: body } } },
    }),
    responses: responsesOf(components, route, object),
  };
}

function bodyOf(
  components: Components,
  { body, procedure, path, addressed = [] }: Route,
  object: SchemaObject | undefined,
  role: Role | null,
): JsonSchema | undefined {
  if (!body) return undefined;
  if (object && body === 'draft') return draftSchema(components, object, role, 'Draft');
  if (object && body === 'patch') return draftSchema(components, object, role, 'Patch');
  if (object && body === 'batch') return batchSchema(components, object, role);
  return withoutParameters(components.of(metaOf(procedure).input, 'input'), path, addressed);
}

/** An operation's input, less what its address says already. */
function withoutParameters(schema: JsonSchema, path: string, addressed: readonly string[]): JsonSchema {
  const said = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).concat(addressed));
  const { properties, required } = schema as { properties?: Record<string, JsonSchema>; required?: string[] };
  if (!properties || said.size === 0) return schema;
  const needed = (required ?? []).filter((name) => !said.has(name));
  const { required: _, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !said.has(name))),
    ...(needed.length > 0 && { required: needed }),
  };
}
