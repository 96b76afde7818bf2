import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { mayReadField, scopeOf } from '../../permissions/index.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import { allOf } from '../../records/query/columns.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../../schema/index.ts';
import { Directory, type Entry } from './directory.ts';

/** Objects with more records than this are looked up by the file's own words; misspellings are not offered then. */
const wholeObject = 200_000;

/**
 * What the values of a matched field may name. `words` gives the file's values, lower case, when they are needed;
 * `besides` is a condition that records (`r`) meet to be named.
 */
export async function loadDirectory(
  context: Context,
  field: SchemaField,
  words: () => Promise<readonly string[]>,
  besides?: SQL,
): Promise<Directory> {
  if (field.type === 'enum')
    return new Directory((field.options ?? []).map(({ value, label }) => ({ id: value, title: label, keys: [value] })));
  if (field.type === 'user') return new Directory(await loadUsers(context));
  if (field.type === 'recordLinks') return new Directory(await loadLinkable(context, words));
  const target = objectOf(context.schema, field.target ?? '');
  return new Directory(await loadTarget(context, target, words, besides));
}

/** Records of every object, since links lead to any. */
async function loadLinkable(context: Context, words: () => Promise<readonly string[]>): Promise<Entry[]> {
  const targets = [...context.schema.objects.values()].filter(({ kind }) => kind === 'record');
  const all: Entry[] = [];
  for (const target of targets) {
    for (const { id, title, keys = [] } of await loadTarget(context, target, words))
      all.push({ id, title, keys, shown: `${title} (${target.singular.toLowerCase()})` });
  }
  return all;
}

async function loadTarget(
  context: Context,
  target: SchemaObject,
  words: () => Promise<readonly string[]>,
  besides?: SQL,
): Promise<Entry[]> {
  if (scopeOf(context.actor.role, target, 'read') === 'none') return [];
  const [count] = await context.db.rows(
    sql`select count(*) from (select 1 from ${sql.identifier(target.table)} limit ${wholeObject + 1}) few`,
  );
  const some = Number(count?.[0]) > wholeObject ? await words() : undefined;
  return await loadRecords(context, target, some, besides);
}

/** Those who left the team too: what they owned may be what a file brings. */
async function loadUsers({ db }: Context): Promise<Entry[]> {
  const rows = await db.rows(sql`select id, name, email, username, external_id from users`);
  return rows.map(([id, title, ...keys]) => ({
    id: id as string,
    title: title as string,
    keys: keys.filter((key): key is string => typeof key === 'string'),
  }));
}

async function loadRecords(
  context: Context,
  target: SchemaObject,
  words: readonly string[] | undefined,
  besides: SQL | undefined,
): Promise<Entry[]> {
  const title = titleField(target);
  const readable = [...target.fields.values()].filter((field) => mayReadField(context.actor.role, target, field));
  const keys = readable.filter((field) => field.type === 'text' && field.unique && field.path !== title.path);
  const emails = readable.find((field) => field.type === 'emails');
  const column = (field: SchemaField): SQL => sql`r.${sql.identifier(field.column)}`;
  const pipeline = target.fields.get('pipeline')?.type === 'relation' ? target.fields.get('pipeline') : undefined;
  const addresses = emails
    ? sql`(select array_agg(v.value) from labelled_values v where v.record_id = r.id and v.field_id = ${emails.id})`
    : sql`null::text[]`;
  const wanted =
    words &&
    sql`(${sql.join(
      [title, ...keys].map((field) => sql`lower(${column(field)}) = any(${sql.param(words)}::text[])`),
      sql` or `,
    )})`;
  const rows =
    await context.db.rows(sql`select r.id, ${column(title)}, ${pipeline ? column(pipeline) : sql`null`}, ${addresses}
    ${sql.join(keys.map((field) => sql`, ${column(field)}`))}
    from ${sql.identifier(target.table)} r where ${allOf([
      sql`r.deleted_at is null`,
      reachPredicate(context.schema, context.actor, target, 'read', sql`r`),
      wanted,
      besides,
    ])} order by r.id`);
  return rows.map(([id, name, group, mails, ...others]) => ({
    id: id as string,
    title: (name as string | null) ?? '',
    keys: [...((mails as string[] | null) ?? []), ...others].filter((key): key is string => typeof key === 'string'),
    ...(typeof group === 'string' && { group }),
  }));
}
