import type { JsonSchema } from '@cardinal/api/faces';

/** A schema's type in a few words: `text`, `one of: a, b`, `list`. */
export function typeOf(schema: JsonSchema): string {
  const options = schema['enum'];
  if (Array.isArray(options)) return `one of: ${options.filter((option) => option !== null).join(', ')}`;
  const [first] = (schema['anyOf'] ?? []) as JsonSchema[];
  const [type] = [schema['type']].flat();
  if (typeof schema['format'] === 'string') return schema['format'];
  if (typeof type === 'string') return type;
  return first ? typeOf(first) : 'any';
}
