import type { InboundRelation, Schema, SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';
import type { Filter } from '@cardinal/ui/filters';
import { placeName } from '#shell/index.ts';

/** The relations of other records that point to this object, in the order of the objects; settings stay out. */
export const inboundOf = (schema: Schema, object: SchemaObject): readonly InboundRelation[] =>
  (schema.inbound.get(object.key) ?? []).filter(
    ({ object: from, field }) => from.kind === 'record' && !field.hidden && !field.derived,
  );

/** What leads to records of an object: the relations to it, and the links of what may be about anything. */
export const leadingTo = (schema: Schema, object: SchemaObject): readonly InboundRelation[] => [
  ...inboundOf(schema, object),
  ...[...schema.objects.values()].flatMap((from) => {
    const links = [...from.fields.values()].filter(({ type, hidden }) => type === 'recordLinks' && !hidden);
    return object.kind === 'record' && from.kind === 'record' ? links.map((field) => ({ object: from, field })) : [];
  }),
];

/** What a list of those is called. Of its own kind, it takes saying how they belong to it: companies by parent company. */
export function nameOfRelated({ object: from, field }: InboundRelation, object: SchemaObject): string {
  const plural = placeName(from.key, from.plural);
  return from.key === object.key ? `${plural} by ${field.label.toLowerCase()}` : plural;
}

/** The filter that finds the records which point to one by a relation. */
export const pointingTo = (id: string, { field }: InboundRelation): Filter => ({
  where: { [field.path]: field.type === 'relations' ? { hasAny: [id] } : { eq: id } },
});

/**
 * What a new record begins with when it is added on another's page: the relation to it, and what the two have in common
 * (a deal for a person is one with the person's company).
 */
export function valuesFor(
  record: RecordRow,
  object: SchemaObject,
  { object: from, field }: InboundRelation,
): Record<string, unknown> {
  const values: Record<string, unknown> = { [field.property]: field.type === 'relations' ? [record.id] : record.id };
  for (const other of from.fields.values()) {
    if (other.type !== 'relation' || other.path === field.path || other.derived) continue;
    const shared = [...object.fields.values()].find((own) => own.type === 'relation' && own.target === other.target);
    const value = shared && readValue(record, shared);
    if (value) values[other.property] = value;
  }
  return values;
}

/** Whether a record can be made from these values and a name alone. */
export function needsOnlyName(object: SchemaObject, values: Readonly<Record<string, unknown>>): boolean {
  return [...object.fields.values()].every(
    (field) =>
      !field.required ||
      field.derived ||
      field.system ||
      field.filledIn ||
      field.default !== undefined ||
      field.path === object.title ||
      values[field.property] !== undefined,
  );
}

/** Whether the object's name is typed in, rather than made of other fields. */
export const isNamed = (object: SchemaObject): boolean => object.fields.get(object.title)?.derived !== true;

/** What a new record of an object begins with while this one's page is open: the relation or the link to it. */
export function beginningOf(
  schema: Schema,
  object: SchemaObject,
  record: RecordRow,
  created: string,
): { values?: Record<string, unknown> } {
  const relation = inboundOf(schema, object).find(({ object: from }) => from.key === created);
  if (relation) return { values: valuesFor(record, object, relation) };
  const links = schema.objects.get(created)?.fields.get('links');
  return links?.type === 'recordLinks' && object.kind === 'record' ? { values: { [links.property]: [record.id] } } : {};
}
