import { fieldType } from '@cardinal/crm/fields';
import { mayWriteField, type Role } from '@cardinal/crm/permissions';
import { maxBatch } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { Components } from './components.ts';
import type { JsonSchema } from './types.ts';

/** What the schemas of an object are called: `Company`, `CompanyDraft`. */
export const nameOf = ({ key }: Pick<SchemaObject, 'key'>): string => key.charAt(0).toUpperCase() + key.slice(1);

const id: JsonSchema = { type: 'string', format: 'uuid' };
const version: JsonSchema = { type: 'integer', minimum: 1, description: 'Grows with every change.' };

/** A record as it is answered. With `fields`, what was asked for alone. */
export function recordSchema(components: Components, object: SchemaObject): JsonSchema {
  return components.named(nameOf(object), () => {
    const fields = [...object.fields.values()];
    return {
      type: 'object',
      description: object.description,
      properties: {
        id: { ...id, readOnly: true },
        version: { ...version, readOnly: true },
        deletedAt: {
          type: ['string', 'null'],
          format: 'date-time',
          readOnly: true,
          description: 'When it was put in the trash; null while it is not.',
        },
        ...placed(fields, (field) => valueSchema(components, field, !field.required)),
      },
      required: ['id', 'version'],
    };
  });
}

/** What may be set: on a new record, where some of it must be; on one that is there, or is upserted. */
export function draftSchema(
  components: Components,
  object: SchemaObject,
  role: Role | null,
  kind: 'Draft' | 'Patch',
): JsonSchema {
  return components.named(`${nameOf(object)}${kind}`, () => {
    const fields = [...object.fields.values()].filter(
      (field) => !field.derived && (role === null || mayWriteField(role, object, field)),
    );
    const needed = fields.filter((field) => kind === 'Draft' && isNeeded(field));
    return {
      type: 'object',
      properties: placed(fields, (field) => valueSchema(components, field, !field.required), needed),
      additionalProperties: false,
      ...requiredOf(needed, false),
    };
  });
}

const isNeeded = (field: SchemaField) => field.required && field.default === undefined && !field.filledIn;

const requiredOf = (needed: readonly SchemaField[], custom: boolean): JsonSchema => {
  const names = needed.filter((field) => field.custom === custom).map((field) => field.property);
  const all = !custom && needed.some((field) => field.custom) ? [...names, 'custom'] : names;
  return all.length ? { required: all } : {};
};

/** Fields where they stand on a record: the team's own under `custom`. */
function placed(
  fields: readonly SchemaField[],
  schemaOf: (field: SchemaField) => JsonSchema,
  needed: readonly SchemaField[] = [],
): Record<string, JsonSchema> {
  const properties = (custom: boolean) =>
    Object.fromEntries(
      fields.filter((field) => field.custom === custom).map((field) => [field.property, schemaOf(field)]),
    );
  const custom = properties(true);
  return {
    ...properties(false),
    custom: {
      type: 'object',
      properties: custom,
      ...(needed.length > 0 && requiredOf(needed, true)),
      additionalProperties: false,
    },
  };
}

function valueSchema(components: Components, field: SchemaField, nullable: boolean): JsonSchema {
  const { pattern: _, ...schema } = components.of(fieldType(field.type).schema(field), 'input');
  return {
    title: field.label,
    ...(field.help && { description: field.help }),
    ...(nullable ? orNull(schema) : schema),
    ...(field.default !== undefined && { default: field.default }),
    ...(field.derived && { readOnly: true }),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const options = schema['enum'];
  return { ...schema, type: [schema['type'], 'null'], ...(Array.isArray(options) && { enum: [...options, null] }) };
}

/** A batch of an object's records. */
export function batchSchema(components: Components, object: SchemaObject, role: Role | null): JsonSchema {
  return components.named(`${nameOf(object)}Batch`, () => {
    const patch = draftSchema(components, object, role, 'Patch');
    const text: JsonSchema = { type: 'string' };
    const rows: Record<string, JsonSchema> = {
      create: draftSchema(components, object, role, 'Draft'),
      update: row({ id, set: patch }, { version }),
      upsert: row({ by: text, value: text, set: patch }),
      trash: row({ id }),
      restore: row({ id }),
    };
    return {
      oneOf: Object.entries(rows).map(([action, items]) =>
        row({ action: { const: action }, records: { type: 'array', minItems: 1, maxItems: maxBatch, items } }),
      ),
    };
  });
}

const row = (needed: Record<string, JsonSchema>, further: Record<string, JsonSchema> = {}): JsonSchema => ({
  type: 'object',
  properties: { ...needed, ...further },
  required: Object.keys(needed),
  additionalProperties: false,
});
