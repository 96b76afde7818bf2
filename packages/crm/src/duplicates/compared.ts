import type { LabelledValue } from '../fields/index.ts';
import { fieldValue, type StoredRecord } from '../records/record.ts';
import { type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { editSimilarity, emailSimilarity, nameSimilarity, nameWords, wordSimilarity, wordsOf } from './similarity.ts';

/** A property of records by which it is told whether two are the same: a field, or a part of an address. */
export interface Compared {
  readonly field: SchemaField;
  /** The field's path, with the part of an address. */
  readonly path: string;
  readonly kind: ComparedKind;
  readonly is?: 'title' | 'place';
  /** What is compared, normalised; nothing where the record says nothing. */
  read(record: StoredRecord): readonly string[];
}

/**
 * What is known of a kind of property before any record is seen. `sure`: how often two records of the same thing agree in it (m of
 * Fellegi and Sunter). `chance`: how often two of different things do (u), as long as there are too few records to count that.
 */
export interface ComparedKind {
  readonly sure: number;
  readonly chance: number;
  /** Whether two values alike are a hint; else only equal ones are. */
  readonly alike?: (one: string, other: string) => number;
}

const kinds = {
  title: { sure: 0.9, chance: 1 / 2000, alike: nameSimilarity },
  email: { sure: 0.8, chance: 1 / 50_000, alike: emailSimilarity },
  phone: { sure: 0.7, chance: 1 / 20_000 },
  web: { sure: 0.8, chance: 1 / 5000 },
  text: { sure: 0.85, chance: 1 / 100, alike: (one, other) => wordSimilarity(one.split(' '), other.split(' ')) },
  number: { sure: 0.85, chance: 1 / 5000 },
  date: { sure: 0.9, chance: 1 / 1000, alike: editSimilarity },
  street: { sure: 0.8, chance: 1 / 2000, alike: (one, other) => wordSimilarity(one.split(' '), other.split(' ')) },
  postalCode: { sure: 0.85, chance: 1 / 200, alike: editSimilarity },
  city: { sure: 0.85, chance: 1 / 50, alike: editSimilarity },
  state: { sure: 0.95, chance: 1 / 10 },
  relation: { sure: 0.85, chance: 1 / 200 },
} as const satisfies Record<string, ComparedKind>;
const addressParts = ['street', 'postalCode', 'city', 'state'] as const;
/** What is longer is prose, and no name of anything. */
const longest = 200;

/** Whether a field says how far a record has come, and nothing of what it is: a deal's stage, its days, why it was lost. */
function tellsCourse({ outcome }: SchemaObject, { key, tellsOutcome, settledAtOutcome }: SchemaField): boolean {
  const days = outcome ? [outcome.opened, ...outcome.closed] : [];
  return tellsOutcome === true || settledAtOutcome === true || days.includes(key);
}

/** All by which records of an object are compared. */
export function comparedOf(object: SchemaObject): Compared[] {
  const title = titleField(object);
  return [...object.fields.values()].flatMap((field): Compared[] => {
    const value = (record: StoredRecord) => fieldValue(record, field);
    if (field === title) {
      return [{ field, path: field.path, kind: kinds.title, is: 'title', read: textReader(value, nameWords) }];
    }
    // A first name is compared within the whole one; whose a record is, and how it stands, says nothing of what it is.
    if (field.system || field.hidden || field.partOfTitle || (field.derived && title !== field)) return [];
    if (tellsCourse(object, field)) return [];
    if (field.type === 'address') return addressParts.map((part) => ofAddress(field, part));
    const compared = ofType(field, value);
    return compared ? [{ field, path: field.path, ...compared }] : [];
  });
}

type Reading = Pick<Compared, 'kind' | 'read' | 'is'>;
type Value = (record: StoredRecord) => unknown;

function ofType(field: SchemaField, value: Value): Reading | undefined {
  switch (field.type) {
    case 'text':
      return ofText(field, value);
    case 'emails':
      return { kind: kinds.email, read: (record) => labelled(value(record)) };
    case 'phones':
      return { kind: kinds.phone, read: (record) => labelled(value(record)).flatMap(digits) };
    case 'links':
      return { kind: kinds.web, read: (record) => labelled(value(record)).map(address) };
    case 'date':
      return { kind: kinds.date, read: (record) => plain(value(record)) };
    case 'relation':
      return { kind: kinds.relation, is: 'place', read: (record) => plain(value(record)) };
    default:
      return undefined;
  }
}

function ofText(field: SchemaField, value: Value): Reading {
  switch (field.format) {
    case 'email':
      return { kind: kinds.email, read: (record) => plain(value(record)) };
    case 'phone':
      return { kind: kinds.phone, read: (record) => plain(value(record)).flatMap(digits) };
    case 'url':
    case 'domain':
      return { kind: kinds.web, read: (record) => plain(value(record)).map(address) };
    default:
      // No two records have one number: a number that is nearly the same is another's.
      return { kind: field.unique ? kinds.number : kinds.text, read: textReader(value, wordsOf) };
  }
}

const ofAddress = (field: SchemaField, part: (typeof addressParts)[number]): Compared => ({
  field,
  path: `${field.path}.${part}`,
  kind: kinds[part],
  ...((part === 'postalCode' || part === 'city') && { is: 'place' as const }),
  read: textReader(
    (record) => (fieldValue(record, field) as Readonly<Record<string, unknown>> | null)?.[part],
    wordsOf,
  ),
});

const textReader =
  (value: Value, words: (text: string) => string[]) =>
  (record: StoredRecord): readonly string[] => {
    const text = value(record);
    if (typeof text !== 'string' || text.length > longest) return [];
    const found = words(text);
    return found.join('').length > 1 ? [found.join(' ')] : [];
  };

const plain = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value.toLowerCase()] : []);
const labelled = (value: unknown): string[] =>
  ((value ?? []) as readonly LabelledValue[]).map((one) => one.value.toLowerCase());

/** The last nine digits: the rest is how one dials it from abroad. */
function digits(phone: string): string[] {
  const all = phone.replace(/\D/g, '');
  return all.length >= 6 ? [all.slice(-9)] : [];
}

/** A web address without what is the same in all of them. */
const address = (link: string): string => link.replace(/^[a-z]+:\/\//, '').replace(/^www\.|\/+$/g, '');
