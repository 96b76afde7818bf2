import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { readRecords } from '../records/get.ts';
import { idsOf } from '../records/purge.ts';
import { titleOf } from '../records/record.ts';
import { objectOf, titleField } from '../schema/index.ts';
import { vectorOf } from '../search/document.ts';
import { allOfForms, lexeme } from '../search/typed.ts';
import { isOver, isTheirs } from './places/import-rows.ts';
import type { Subject } from './subject.ts';
import { holdsOne, type Traces } from './traces.ts';
import { wordsOf } from './words.ts';

/** Something that an erasure leaves, as it is about others too or is somebody's own words, and that may name the person. */
export interface Staying {
  readonly kind: 'record' | 'view' | 'import';
  /** The key of its object. */
  readonly object: string;
  readonly id: string;
  readonly title: string;
}

/** As many as are named; of more, the number is told. */
const mostStaying = 20;

/**
 * Finds what is left for a person to look through: records that are about the erased one and others, records that are found by
 * its name, views that filter by it, and files that wait to be imported.
 */
export async function findStaying(
  inside: Context,
  subject: Subject,
  traces: Traces,
): Promise<{ readonly count: number; readonly items: readonly Staying[] }> {
  const records = await recordsNaming(inside, subject);
  const views = await inside.db.objects<Staying>(sql`select 'view' as kind, v.object, v.id, v.name as title from views v
    where v.deleted_at is null and ${holdsOne(sql`concat_ws(' ', v.name, v.definition)`, traces.named)} order by v.id`);
  const imports = await inside.db.objects<Staying>(sql`select 'import' as kind, i.object, i.id, i.file_name as title
    from imports i where not ${isOver} and exists (
      select from import_rows r where r.import_id = i.id and ${isTheirs(traces)}) order by i.id`);
  const others = [...views, ...imports].slice(0, mostStaying);
  const named = records.slice(0, mostStaying - others.length);
  return {
    count: records.length + views.length + imports.length,
    items: [...(await withTitles(inside, named)), ...others],
  };
}

interface Found {
  readonly id: string;
  readonly object: string;
}

async function recordsNaming({ db, schema }: Context, { going, own, titles }: Subject): Promise<Found[]> {
  const gone = sql.param([...new Set([...own, ...idsOf(going)])]);
  const names = (
    await wordsOf(
      db,
      titles.filter((title) => /\s/.test(title.trim())),
    )
  ).filter((words) => words.length > 1);
  const found = names.length
    ? sql`union select d.record_id, d.object from search_docs d
      where d.record_id <> all(${gone}::uuid[]) and (${sql.join(
        names.map((words) => sql`${vectorOf(sql`d.tokens`)} @@ ${allOfForms(words.map(lexeme))}::tsquery`),
        sql` or `,
      )})`
    : sql``;
  const rows = await db.objects<Found>(sql`select l.from_id as id, r.object from record_links l
    join records r on r.id = l.from_id
    where l.to_id = any(${gone}::uuid[]) and l.from_id <> all(${gone}::uuid[]) ${found} order by id`);
  return rows.filter(({ object }) => schema.objects.has(object));
}

async function withTitles(inside: Context, found: readonly Found[]): Promise<Staying[]> {
  const items: Staying[] = [];
  for (const [key, group] of Map.groupBy(found, ({ object }) => object)) {
    const object = objectOf(inside.schema, key);
    const ids = group.map(({ id }) => id);
    for (const record of await readRecords(inside, object, [titleField(object)], ids)) {
      items.push({ kind: 'record', object: key, id: record.id, title: titleOf(object, record) });
    }
  }
  return items;
}
