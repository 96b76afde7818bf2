import type { ApiOperation, JsonSchema, OpenApiDocument } from '@cardinal/api/faces';

interface Asked {
  readonly document: OpenApiDocument;
  readonly url: string;
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation;
}

/** A request as it is typed at a shell. */
export function exampleOf({ document, url, path, method, operation }: Asked): string {
  const address = path.replace('{id}', '$ID').replace('{field}', 'externalId').replace('{value}', '4711');
  const query =
    method === 'GET' && operation.parameters.some(({ name }) => name === 'filter') ? '?limit=20&count=capped' : '';
  const schema = operation.requestBody?.content['application/json']?.schema;
  const lines = [
    `curl -s${method === 'GET' || (method === 'POST' && schema) ? '' : ` -X ${method}`} "${url}${address}${query}"`,
    '  -H "Authorization: Bearer $KEY"',
  ];
  if (schema) {
    lines.push('  -H "Content-Type: application/json"', `  -d '${JSON.stringify(sampleOf(document, schema))}'`);
  }
  return lines.join(' \\\n');
}

/** How many fields that may be left out an example shows. */
const further = 2;

/** A small value that a schema takes. */
function sampleOf(document: OpenApiDocument, given: JsonSchema): unknown {
  const schema = resolved(document, given);
  const [choice] = (schema['oneOf'] ?? schema['anyOf'] ?? []) as JsonSchema[];
  if (choice) return sampleOf(document, choice);
  if ('const' in schema) return schema['const'];
  const [option] = (schema['enum'] ?? []) as unknown[];
  if (option !== undefined) return option;
  const [type] = [schema['type']].flat();
  if (type === 'object') return objectOf(document, schema);
  if (type === 'array') return [sampleOf(document, (schema['items'] ?? {}) as JsonSchema)];
  return plainValue(schema, String(type));
}

function objectOf(document: OpenApiDocument, schema: JsonSchema): Record<string, unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = (schema['required'] ?? []) as readonly string[];
  const needed = properties.filter(([name]) => required.includes(name));
  const isPlain = ([name, property]: readonly [string, JsonSchema]) =>
    !required.includes(name) &&
    ['string', 'boolean'].includes(String([property['type']].flat()[0])) &&
    !property['format'];
  const shown = [...needed, ...properties.filter(isPlain).slice(0, Math.max(0, further - needed.length))];
  return Object.fromEntries(shown.map(([name, property]) => [name, sampleOf(document, property)]));
}

const plainValues: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: true, null: null };
const formats: Readonly<Record<string, string>> = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  date: '2026-11-21',
  'date-time': '2026-11-21T15:00:00Z',
};

function plainValue({ format, title }: JsonSchema, type: string): unknown {
  if (type in plainValues) return plainValues[type];
  return formats[String(format)] ?? (typeof title === 'string' ? title : '…');
}

function resolved(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const { $ref } = schema;
  return typeof $ref === 'string' ? (document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
}
