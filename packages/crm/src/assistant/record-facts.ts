import type { Context } from '../context/index.ts';
import { fieldTraits, type Money } from '../fields/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { findRecords, getRecord, type References, type StoredRecord } from '../records/index.ts';
import { fieldValue } from '../records/record.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { type TimelineEntry, timelineOf } from '../timeline/index.ts';
import { sayMoney } from './say-money.ts';

/** What is known of a record, in words: what a summary or an e-mail may be made of. Plain data. */
export interface RecordFacts {
  /** What it is, in the singular: "company". */
  readonly kind: string;
  readonly title: string;
  /** How the person whom it is about is addressed; null where it is about none. */
  readonly addressee: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Records that point to this one, under what they are in the plural. `note` says one more thing of each. */
  readonly related: readonly { readonly label: string; readonly title: string; readonly note?: string }[];
  /** What happened, latest first; times are those of the reader's zone, as `2026-05-06T14:30`. */
  readonly events: readonly { readonly at: string; readonly text: string }[];
  readonly tasks: readonly { readonly title: string; readonly due: string | null; readonly done: boolean }[];
}

const eventsRead = 30;
const relatedRead = 5;
const longestText = 500;

/**
 * Gathers a record's facts as far as the actor may read them, generic over objects.
 * @throws NotFoundError when the record may not be read
 */
export async function recordFacts(context: Context, objectKey: string, id: string): Promise<RecordFacts> {
  const object = objectOf(context.schema, objectKey);
  const { record, references } = await getRecord(context, objectKey, { id });
  const [related, timeline] = await Promise.all([
    relatedTo(context, object, id),
    timelineOf(context, objectKey, { id, limit: eventsRead }),
  ]);
  return {
    kind: object.singular.toLowerCase(),
    title: words(context, record, titleField(object), references) ?? object.singular,
    addressee: addresseeOf(context, object, record),
    fields: fieldsOf(context, object, record, references),
    related,
    events: timeline.entries.flatMap((entry) => eventOf(context, entry)),
    tasks: timeline.entries.flatMap((entry) => taskOf(context, entry)),
  };
}

/** People are addressed by their first names. */
function addresseeOf(context: Context, object: SchemaObject, record: StoredRecord): string | null {
  const field = object.fields.get('firstName');
  const name = field && mayReadField(context.actor.role, object, field) ? fieldValue(record, field) : null;
  return typeof name === 'string' ? name : null;
}

function fieldsOf(context: Context, object: SchemaObject, record: StoredRecord, references: References) {
  return [...object.fields.values()].flatMap((field) => {
    const isTitle = field.path === object.title;
    if (isTitle || field.hidden || field.system || !mayReadField(context.actor.role, object, field)) return [];
    const value = words(context, record, field, references);
    return value === undefined ? [] : [{ label: field.label, value }];
  });
}

/** A value as a person reads it; undefined when there is none, or when what it names may not be read. */
function words(
  { timeZone }: Pick<Context, 'timeZone'>,
  record: StoredRecord,
  field: SchemaField,
  references: References,
): string | undefined {
  const value = fieldValue(record, field);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  const named = [value].flat().flatMap((id) => (typeof id === 'string' ? (references[id]?.title ?? []) : []));
  if (field.type === 'user' || field.target !== undefined || field.type === 'recordLinks') {
    return named.length ? named.join(', ') : undefined;
  }
  if (field.type === 'currency') return sayMoney(value as Money);
  if (field.type === 'datetime') return localTime(value as string, timeZone);
  const option = field.options?.find((one) => one.value === value);
  return (option?.label ?? fieldTraits(field.type).format(value as never, field)).slice(0, longestText);
}

/** An instant as a clock on the wall shows it: `2026-05-06T14:30`. */
const localTime = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(at))
    .replace(' ', 'T');

async function relatedTo(context: Context, object: SchemaObject, id: string): Promise<RecordFacts['related']> {
  const pointing = [...context.schema.objects.values()].flatMap((other) => {
    if (other.kind !== 'record' || scopeOf(context.actor.role, other, 'read') === 'none') return [];
    return [...other.fields.values()]
      .filter((field) => field.target === object.key)
      .filter((field) => mayReadField(context.actor.role, other, field))
      .map((field) => ({ other, field }));
  });
  const found = await Promise.all(
    pointing.map(async ({ other, field }) => {
      const filter = { where: { [field.path]: field.type === 'relations' ? { hasAny: [id] } : { eq: id } } };
      const { items, references } = await findRecords(context, other.key, { filter, limit: relatedRead });
      return items.map((record) => {
        const note = noteOn(context, other, record, references);
        return {
          label: other.plural,
          title: words(context, record, titleField(other), references) ?? other.singular,
          ...(note && { note }),
        };
      });
    }),
  );
  return found.flat();
}

/** What tells records of a kind apart at a glance: the first of its amounts and choices that has a value. */
function noteOn(context: Context, object: SchemaObject, record: StoredRecord, references: References): string {
  return [...object.fields.values()]
    .filter(
      (field) =>
        field.type === 'currency' || field.type === 'enum' || (field.type === 'relation' && field.minor !== true),
    )
    .filter((field) => mayReadField(context.actor.role, object, field))
    .flatMap((field) => words(context, record, field, references) ?? [])
    .slice(0, 2)
    .join(', ');
}

function eventOf(context: Context, entry: TimelineEntry): { at: string; text: string }[] {
  if (entry.kind === 'change' || entry.kind === 'task') return [];
  const object = objectOf(context.schema, entry.kind);
  const texts = ['summary', 'body'].flatMap((path) => {
    const field = object.fields.get(path);
    const value =
      field && mayReadField(context.actor.role, object, field) ? fieldValue(entry.record, field) : undefined;
    return typeof value === 'string' && value.trim() ? [value.trim()] : [];
  });
  const text = texts.join(': ').slice(0, longestText);
  return text ? [{ at: localTime(entry.at, context.timeZone), text }] : [];
}

function taskOf({ timeZone }: Context, entry: TimelineEntry): RecordFacts['tasks'] {
  if (entry.kind !== 'task') return [];
  const { title, due, status } = entry.record;
  if (typeof title !== 'string') return [];
  return [{ title, done: status === 'done', due: typeof due === 'string' ? localTime(due, timeZone) : null }];
}
