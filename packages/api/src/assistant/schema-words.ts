import { mayReadField, type Role, scopeOf } from '@cardinal/crm/permissions';
import type { Schema, SchemaField } from '@cardinal/crm/schema';

/** The objects and fields that a role may know of, a line each, for a model to read. */
export function describeSchema(schema: Schema, role: Role): string {
  return [...schema.objects.values()]
    .filter((object) => scopeOf(role, object, 'read') !== 'none')
    .map((object) => {
      const fields = [...object.fields.values()].filter((field) => mayReadField(role, object, field) && !field.hidden);
      return `${object.key} (${object.plural}): ${fields.map(describeField).join(', ')}`;
    })
    .join('\n');
}

function describeField({ path, type, target, options, derived }: SchemaField): string {
  const kind = type === 'enum' ? (options ?? []).map(({ value }) => value).join('|') : (target ?? type);
  return `${path} [${kind}${derived ? ', read-only' : ''}]`;
}
