import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';

/** Beside what is required: what one has at hand when one adds such a record. The rest is added in place later. */
const natural: Readonly<Record<string, readonly string[]>> = {
  company: ['name', 'domain', 'industry', 'owner'],
  contact: ['firstName', 'lastName', 'emails', 'company', 'jobTitle'],
  deal: ['name', 'company', 'primaryContact', 'pipeline', 'stage', 'amount', 'closeDate'],
  task: ['title', 'due', 'priority', 'assignee', 'links'],
  note: ['body', 'links'],
  activity: ['type', 'summary', 'body', 'occurredAt', 'links'],
};

const asked = ({ derived, hidden, system }: SchemaField): boolean => !derived && !hidden && !system;

/** The fields of the form for a new record: the natural ones in their order, then whatever else is required. */
export function formFields(object: SchemaObject): readonly SchemaField[] {
  const fields = [...object.fields.values()].filter(asked);
  const wanted = natural[object.key] ?? [object.title];
  const first = wanted.flatMap((key) => fields.find((field) => field.path === key) ?? []);
  const mustHave = fields.filter(
    (field) => field.required && !field.filledIn && field.default === undefined && !first.includes(field),
  );
  return [...first, ...mustHave];
}

/** The values as `create` takes them: the team's own fields under `custom`, nothing for what was left empty. */
export function draftOf(object: SchemaObject, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shipped: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    const value = values[field.path] ?? values[field.property];
    if (value === undefined || value === null) continue;
    if (field.custom) custom[field.property] = value;
    else shipped[field.property] = value;
  }
  return Object.keys(custom).length > 0 ? { ...shipped, custom } : shipped;
}
