import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { fieldType } from '../fields/index.ts';
import { sqlFieldType } from '../fields/sql-registry.ts';
import type { Filter } from '../filters/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { listCondition } from '../records/find.ts';
import { findRecords } from '../records/index.ts';
import { columnsOf } from '../records/query/columns.ts';
import { type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';

/** What a name may mean: a record by its title, or a value that records have in a field of text. */
export type NameMeaning =
  | { readonly kind: 'record'; readonly object: string; readonly id: string; readonly title: string }
  | { readonly kind: 'value'; readonly object: string; readonly path: string; readonly value: string };

const maxTexts = 60;
const maxWords = 8;

/**
 * For each text the records whose title has all of its words, whole, and the values that are it, as far as the actor
 * may read them. Records of every object but settings; values of plain texts and of an address's parts.
 */
export async function nameMeanings(context: Context, texts: readonly string[]): Promise<NameMeaning[][]> {
  const asked = texts.slice(0, maxTexts).map((text) => text.replaceAll('\0', '').trim());
  const searched = [...new Set(asked.filter((text) => wordsOf(text).length > 0 && wordsOf(text).length <= maxWords))];
  if (searched.length === 0) return texts.map(() => []);
  const { role } = context.actor;
  const objects = [...context.schema.objects.values()].filter(
    (object) => object.kind === 'record' && scopeOf(role, object, 'read') !== 'none',
  );
  const found = await Promise.all(
    objects.flatMap((object) => [
      recordsNamed(context, object, searched),
      ...textsOf(context, object).map((place) => valuesNamed(context, object, place, searched)),
    ]),
  );
  const all = found.flat();
  const prose = new Set(objects.filter(isProse).map(({ key }) => key));
  return texts.map((_, index) =>
    all.filter((meaning) => isMeant(asked[index] ?? '', meaning, prose.has(meaning.object))),
  );
}

/** A value is spoken of in the plural as well: "buyers". */
const formsOf = (text: string): string[] => [...new Set([text.toLowerCase(), text.toLowerCase().replace(/s$/, '')])];

/** Words as names are compared: without case, accents and marks. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is about records (a note, a task) has a sentence for a title: a word of it is no name. */
const isProse = (object: SchemaObject): boolean =>
  [...object.fields.values()].some((field) => field.type === 'recordLinks' && !field.custom);

function isMeant(text: string, meaning: NameMeaning, whole: boolean): boolean {
  if (text === '') return false;
  if (whole && meaning.kind === 'record') return text.toLowerCase() === meaning.title.toLowerCase();
  if (meaning.kind === 'value') return formsOf(text).includes(meaning.value.toLowerCase());
  const title = new Set(wordsOf(meaning.title));
  return wordsOf(text).every((word) => title.has(word));
}

/** Exact titles first: of a common word there may be more records than are looked at. */
async function recordsNamed(context: Context, object: SchemaObject, texts: readonly string[]): Promise<NameMeaning[]> {
  const title = titleField(object);
  if (!mayReadField(context.actor.role, object, title)) return [];
  const long = isProse(object) ? [] : texts.filter((text) => text.length >= 3 && text.length <= 200).slice(0, 40);
  const contains = (word: string): Filter => ({ where: { [title.path]: { contains: word } } });
  const filters: Filter[] = [
    { where: { [title.path]: { in: texts.slice(0, 500).map((text) => text.slice(0, 500)) } } },
  ];
  if (long.length) filters.push({ or: long.map((text) => contains(longestWord(text))) });
  const pages = await Promise.all(
    filters.map((filter) => findRecords(context, object.key, { filter, fields: [title.path], limit: 200 })),
  );
  const records = new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return [...records.values()].flatMap((record): NameMeaning[] => {
    const called = record[title.property];
    return typeof called === 'string' ? [{ kind: 'record', object: object.key, id: record.id, title: called }] : [];
  });
}

const longestWord = (text: string): string =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .toSorted((one, other) => other.length - one.length)
    .at(0) ?? text;

interface Place {
  readonly field: SchemaField;
  readonly part?: string;
}

function textsOf({ actor }: Context, object: SchemaObject): Place[] {
  return [...object.fields.values()].flatMap((field): Place[] => {
    if (!mayReadField(actor.role, object, field) || field.system || field.hidden || field.key === object.title)
      return [];
    if (field.type === 'text' && (field.format ?? 'plain') === 'plain' && !field.derived) return [{ field }];
    return (fieldType(field.type).parts ?? []).map((part) => ({ field, part }));
  });
}

async function valuesNamed(
  context: Context,
  object: SchemaObject,
  { field, part }: Place,
  texts: readonly string[],
): Promise<NameMeaning[]> {
  const path = part ? `${field.path}.${part}` : field.path;
  const where = listCondition(context, object, {
    filter: { where: { [path]: { in: texts.flatMap(formsOf).map((text) => text.slice(0, 500)) } } },
  });
  const suffix = part ? sqlFieldType(field.type).parts?.[part]?.suffix : undefined;
  const value = columnsOf('r', field, suffix)();
  const rows = await context.db.rows(
    sql`select distinct ${value} from ${sql.identifier(object.table)} r where ${where} limit 100`,
  );
  return rows.map(([found]) => ({ kind: 'value', object: object.key, path, value: String(found) }));
}
