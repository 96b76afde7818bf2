import { type SQL, sql } from 'drizzle-orm';
import { column } from '../records/query/columns.ts';
import { ownerField, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';

/** Raised when the same fields come to be read in another way: every row is then made anew. */
export const documentVersion = 1;

/** How a field's values are read: the SQL functions `email_words`, `phone_words`, … of the migrations. */
type Reading = 'plain_words' | 'code_words' | 'email_words' | 'phone_words' | 'domain_words';

interface FoundBy {
  readonly field: SchemaField;
  readonly reading: Reading;
}

const readingByType: Readonly<Partial<Record<SchemaField['type'], Reading>>> = {
  emails: 'email_words',
  phones: 'phone_words',
  links: 'domain_words',
};
const readingByFormat: Readonly<Partial<Record<NonNullable<SchemaField['format']>, Reading>>> = {
  email: 'email_words',
  phone: 'phone_words',
  domain: 'domain_words',
};

/**
 * The fields that a record is found by beside its title: e-mails, phones, links and domains, unique texts (an order's
 * number), and the long text that it cannot be without (a note's).
 */
export function foundBy(object: SchemaObject): FoundBy[] {
  return [...object.fields.values()].flatMap((field) => {
    if (field.system || field.hidden || field === titleField(object)) return [];
    const reading = readingOf(field);
    return reading ? [{ field, reading }] : [];
  });
}

function readingOf({ type, format, unique, required }: SchemaField): Reading | undefined {
  if (type === 'longText') return required ? 'plain_words' : undefined;
  if (type !== 'text') return readingByType[type];
  return readingByFormat[format ?? 'plain'] ?? (unique ? 'code_words' : undefined);
}

/** The field that tells a record from another of the same title; undefined where nothing short does. */
export const subtitleField = (object: SchemaObject): SchemaField | undefined =>
  foundBy(object).find(({ reading }) => reading !== 'plain_words')?.field;

/** Whether a change of these fields changes what a record is found by. */
export function touchesDocument(object: SchemaObject, fields: readonly SchemaField[]): boolean {
  const title = titleField(object);
  const read = new Set<SchemaField | undefined>([
    title,
    ownerField(object),
    ...foundBy(object).map(({ field }) => field),
  ]);
  return fields.some((field) => read.has(field) || field.partOfTitle || (title.derived && isText(field)));
}
const isText = ({ type }: SchemaField): boolean => type === 'text' || type === 'longText';

/** What rows of an object are made of, as a text that is another when they must be made anew. */
export function shapeOf(object: SchemaObject): string {
  const read = foundBy(object).map(({ field, reading }) => `${field.id}:${reading}`);
  return [documentVersion, titleField(object).id, ownerField(object)?.id ?? '-', ...read].join(' ');
}

/** Rows of `search_docs` for the rows `r` of an object's table that `where` names, in the order of `documentColumns`. */
export function documentsOf(object: SchemaObject, where: SQL): SQL {
  const owner = ownerField(object);
  const title = titleOf(object);
  const subtitle = subtitleField(object);
  const columns = [
    sql`r.id`,
    sql`${object.key}::text`,
    owner ? column('r', owner.column) : sql`null::uuid`,
    sql`left(${title}, 300)`,
    subtitle ? sql`left(${firstValue(subtitle)}, 300)` : sql`null::text`,
    sql`left(t.words, 200)`,
    tokensOf(object, () => true, sql`t.words`),
  ];
  // Without the offset Postgres would fold the title as often as it is used.
  return sql`select ${sql.join(columns, sql`, `)} from ${sql.identifier(object.table)} r
    cross join lateral (select plain_words(${title}) as words offset 0) t where ${where}`;
}
export const documentColumns = sql`record_id, object, owner_id, title, subtitle, title_words, tokens`;

/** All that a row `r` is found by, as far as it stands in fields that may be read; `words` are those of its title. */
export function tokensOf(object: SchemaObject, mayRead: (field: SchemaField) => boolean, words?: SQL): SQL {
  const title = titleOf(object);
  const read = foundBy(object).filter(({ field }) => mayRead(field));
  const parts = [words ?? sql`plain_words(${title})`, sql`apostrophe_words(${title})`, ...read.map(wordsOf)];
  return sql`concat_ws(' ', ${sql.join(parts, sql`, `)})`;
}

/** Tokens as the index has them. */
export const vectorOf = (tokens: SQL): SQL => sql`array_to_tsvector(array_remove(string_to_array(${tokens}, ' '), ''))`;

const titleOf = (object: SchemaObject): SQL => sql`coalesce(${column('r', titleField(object).column)}, '')`;
const isLabelled = ({ type }: SchemaField): boolean => readingByType[type] !== undefined;

function wordsOf({ field, reading }: FoundBy): SQL {
  const words = sql.raw(reading);
  if (!isLabelled(field)) return sql`${words}(${column('r', field.column)})`;
  return sql`(select string_agg(${words}(v.value), ' ') from labelled_values v
    where v.record_id = r.id and v.field_id = ${field.id}::text)`;
}

function firstValue(field: SchemaField): SQL {
  if (!isLabelled(field)) return column('r', field.column);
  return sql`(select v.value from labelled_values v where v.record_id = r.id and v.field_id = ${field.id}::text
    order by v.is_primary desc, v.position limit 1)`;
}
