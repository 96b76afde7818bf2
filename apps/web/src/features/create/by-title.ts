import type { SchemaObject } from '@cardinal/crm/schema';

/** The field that a new record is made with when its title is all that is known; undefined where that is not enough. */
export function fieldForTitle(object: SchemaObject): string | undefined {
  const { kind, title, fields } = object;
  const needed = [...fields.values()].filter(
    ({ required, derived, system, filledIn, default: begins }) =>
      required && !derived && !system && !filledIn && begins === undefined,
  );
  const field = fields.get(title);
  const isEnough = field?.type === 'text' && !field.derived && needed.every(({ path }) => path === title);
  return kind === 'record' && isEnough ? field.property : undefined;
}
