import { fieldType, type OperatorGroup, operatorNames } from '../fields/index.ts';
import { mayReadField, mayWriteField, type Role, scopeOf } from '../permissions/index.ts';
import type { Schema, SchemaField, SchemaObject } from '../schema/index.ts';
import { phrasesByObject } from './phrases.ts';
import { fieldWords, objectWords, optionWords } from './words.ts';

/** What a vocabulary is made of beside the schema and the role. */
export interface WorkspaceFacts {
  readonly people: readonly { readonly id: string; readonly name: string; readonly firstName: string | null }[];
  /** The id of who asks. */
  readonly me: string | null;
  /** Records of settings that relations point to, by the key of their object: the stages. */
  readonly settings: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  /** `YYYY-MM-DD` where who asks is. */
  readonly today: string;
  readonly timeZone: string;
  readonly currency: string;
}

const kinds = {
  text: 'text',
  longText: 'text',
  number: 'number',
  percent: 'percent',
  rating: 'number',
  currency: 'money',
  boolean: 'boolean',
  date: 'day',
  datetime: 'moment',
  enum: 'choice',
  multiEnum: 'choices',
  emails: 'values',
  phones: 'values',
  links: 'values',
  address: 'place',
  user: 'person',
  relation: 'record',
  relations: 'linked',
  recordLinks: 'records',
  json: 'document',
} as const satisfies Record<SchemaField['type'], string>;

/**
 * The words in which a role may ask about the records of a schema, for the assistant's grammar. It is generic over
 * objects; what a role may not read is not in it, so that a question can neither name nor filter by it.
 */
export function assistantVocabulary(schema: Schema, role: Role, facts: WorkspaceFacts) {
  const { me, today, timeZone, currency } = facts;
  return { ...composed(schema, role, facts), me, today, timeZone, currency };
}
export type AssistantVocabulary = ReturnType<typeof assistantVocabulary>;

/** As many as there are days and sets of people that are asked about at once, and some. */
const kept = 4;
const made = new WeakMap<Schema, WeakMap<Role, Map<string, ReturnType<typeof compose>>>>();

/** What of a vocabulary is the same for everyone with a role, the same value while nothing of it changes. */
function composed(schema: Schema, role: Role, facts: WorkspaceFacts): ReturnType<typeof compose> {
  const ofSchema = made.get(schema) ?? new WeakMap<Role, Map<string, ReturnType<typeof compose>>>();
  made.set(schema, ofSchema);
  const ofRole = ofSchema.get(role) ?? new Map<string, ReturnType<typeof compose>>();
  ofSchema.set(role, ofRole);
  const key = JSON.stringify([facts.people, facts.settings, facts.today]);
  const parts = ofRole.get(key) ?? compose(schema, role, facts);
  ofRole.set(key, parts);
  const [oldest] = ofRole.keys();
  if (oldest !== undefined && ofRole.size > kept) ofRole.delete(oldest);
  return parts;
}

function compose(schema: Schema, role: Role, facts: WorkspaceFacts) {
  const readable = [...schema.objects.values()].filter((object) => scopeOf(role, object, 'read') !== 'none');
  const known = new Set(readable.map(({ key }) => key));
  const objects = readable.map((object) => vocabularyObject(object, role, known, { ...facts, schema }));
  return {
    objects,
    people: facts.people.map(({ id, name, firstName }) => ({ id, name, names: firstName ? [firstName] : [] })),
    writing: writingOf(objects),
  };
}
type Described = ReturnType<typeof vocabularyObject>;

function vocabularyObject(
  object: SchemaObject,
  role: Role,
  known: ReadonlySet<string>,
  facts: WorkspaceFacts & { readonly schema: Schema },
) {
  const fields = [...object.fields.values()]
    .filter((field) => mayReadField(role, object, field) && (field.target === undefined || known.has(field.target)))
    .filter((field) => !field.hidden)
    .flatMap((field) => [describeField(object, field, role, facts), ...describeParts(field)]);
  const paths = new Set(fields.map(({ path }) => path));
  const phrases = phrasesByObject[object.key]?.(facts.today) ?? [];
  const owner = object.owner && paths.has(object.owner) ? object.owner : undefined;
  const mainDate = mainDateOf(object, paths);
  return {
    key: object.key,
    singular: object.singular,
    plural: object.plural,
    synonyms: objectWords[object.key] ?? [],
    title: object.title,
    ...(owner && { owner }),
    ...(mainDate && { mainDate }),
    setting: object.kind === 'setting',
    creatable: scopeOf(role, object, 'create') !== 'none',
    fields,
    phrases: phrases.filter(({ conditions }) => conditions.every(({ path }) => paths.has(path))),
  };
}

function describeField(
  object: SchemaObject,
  field: SchemaField,
  role: Role,
  { schema, settings }: WorkspaceFacts & { readonly schema: Schema },
) {
  const group: OperatorGroup = fieldType(field.type).operators;
  const fixed = field.type === 'relation' ? settings[field.target ?? ''] : undefined;
  const options =
    field.options?.map(({ value, label }) => ({
      key: value,
      label,
      synonyms: optionWords[`${object.key}.${field.key}.${value}`] ?? [],
    })) ?? fixed?.map(({ id, name }) => ({ key: id, label: name, synonyms: [] }));
  return {
    path: field.path,
    label: field.label,
    synonyms: [
      ...(fieldWords[`${object.key}.${field.key}`] ?? []),
      ...(fieldWords[`*.${field.key}`] ?? []),
      ...targetWords(schema, object, field),
    ],
    kind: kinds[field.type],
    operators: operatorNames[group] as readonly string[],
    ...(options && { options }),
    ...(field.target && { target: field.target }),
    sortable: fieldType(field.type).sortable,
    writable: !field.derived && scopeOf(role, object, 'update') !== 'none' && mayWriteField(role, object, field),
    minor: field.minor === true || field.system,
    past: field.system || (field.type === 'datetime' && (field.filledIn === true || field.derived === true)),
  };
}

/** The first relation to an object is called like the object: a deal's primary contact is its contact. */
function targetWords(schema: Schema, object: SchemaObject, field: SchemaField): string[] {
  const first = [...object.fields.values()].find(({ target, minor }) => target === field.target && !minor);
  const target = schema.objects.get(field.target ?? '');
  return target && first === field ? [target.singular] : [];
}

/** The parts of a composite value are asked for like fields: "city is Lisbon". */
function describeParts(field: SchemaField) {
  return (fieldType(field.type).parts ?? []).map((part) => {
    const [label = part, ...synonyms] = fieldWords[`${field.type}.${part}`] ?? [part];
    const words = `${label[0]?.toUpperCase()}${label.slice(1)}`;
    return {
      path: `${field.path}.${part}`,
      label: words,
      synonyms: [...synonyms, `${field.label} ${label}`],
      kind: 'text' as const,
      operators: operatorNames.text as readonly string[],
      sortable: false,
      writable: false,
      minor: false,
      past: false,
    };
  });
}

/** The date that is meant when none is named: the object's only one of weight, or when its records were made. */
function mainDateOf(object: SchemaObject, paths: ReadonlySet<string>): string | undefined {
  const dates = [...object.fields.values()].filter(
    (field) =>
      (field.type === 'date' || field.type === 'datetime') && !field.minor && !field.system && paths.has(field.path),
  );
  if (dates.length === 1) return dates[0]?.path;
  return dates.length === 0 && paths.has('createdAt') ? 'createdAt' : undefined;
}

/** Where reminders, notes and activities are written, as far as the role may. */
function writingOf(objects: readonly Described[]) {
  const has = (key: string, ...paths: readonly string[]) => {
    const object = objects.find((one) => one.key === key);
    return (
      object?.creatable && paths.every((path) => object.fields.some((field) => field.path === path && field.writable))
    );
  };
  return {
    ...(has('task', 'title', 'due', 'links') && {
      task: { object: 'task', title: 'title', due: 'due', links: 'links' },
    }),
    ...(has('note', 'body', 'links') && { note: { object: 'note', body: 'body', links: 'links' } }),
    ...(has('activity', 'type', 'summary', 'occurredAt', 'links') && {
      activity: { object: 'activity', type: 'type', summary: 'summary', at: 'occurredAt', links: 'links' },
    }),
  };
}
