import { z } from 'zod';
import type { JsonSchema } from './types.ts';

/** Gathers the schemas that a document names, and refers to them. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  /** A reference to a schema under a name; `make` is asked once. */
  named(name: string, make: () => JsonSchema): JsonSchema {
    const ref = { $ref: `#/components/schemas/${name}` };
    if (name in this.schemas) return ref;
    // What refers to itself finds the name taken.
    this.schemas[name] = {};
    this.schemas[name] = make();
    return ref;
  }

  /** The JSON Schema of a zod schema; what it names itself moves to the document's own. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
    const { $schema: _, $defs = {}, ...rest } = made;
    for (const [name, definition] of Object.entries($defs as Record<string, JsonSchema>)) {
      this.named(name, () => relocated(definition) as JsonSchema);
    }
    return relocated(rest) as JsonSchema;
  }
}

/** The same with references into `$defs` led to where those are now. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : relocated(inner),
    ]),
  );
}
