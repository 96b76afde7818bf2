import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { vectorOf } from './document.ts';
import { latest } from './latest.ts';
import { respell } from './spelling.ts';
import { allOfForms, anyOf, readTyped, type Typed, tidyQuery } from './typed.ts';
import { changedIfVisible, roughlyVisible, searchedObjects, subtitled } from './visible.ts';

export const searchInput = z.strictObject({
  query: z.string().max(200),
  /** Keys of the objects to look through; all that may be read when left out. */
  objects: z.array(z.string()).max(100).optional(),
  limit: z.int().min(1).max(50).default(20),
});

export interface SearchHit {
  readonly id: string;
  readonly object: string;
  readonly title: string;
  /** What tells it from another of the same title: an e-mail address, a domain, a number. */
  readonly subtitle: string | null;
}

/** As many rows are ranked; of more that match, any are. */
const ranked = 300;
/** With fewer hits than this, what was typed may have been meant otherwise. */
const few = 3;

/**
 * Finds records by the beginnings of their titles' words in any order, by e-mail address, phone number, domain and unique
 * number: those that are called so first, then those that begin so, then those with the words in their title, then
 * elsewhere, then what was spelt otherwise; one's own and what changed last first. An empty query finds what changed last.
 */
export async function searchRecords(context: Context, input: z.input<typeof searchInput>): Promise<SearchHit[]> {
  const { query, objects: wanted, limit } = searchInput.parse(input);
  const objects = searchedObjects(context, wanted);
  if (objects.length === 0) return [];
  const text = tidyQuery(query);
  if (text === '') return await latest(context, objects, limit);
  const typed = await readTyped(context.db, text);
  const search: Search = { context, objects, typed, limit };
  // One or two letters are within half of all titles: beginnings, which an index knows, mostly fill the page alone.
  if ([...typed.plain].length < 3) {
    const begun = await find(search, begins(search));
    if (begun.length === limit) return begun.map(toHit);
  }
  const first = await find(search, sql`${begins(search)} union ${holds(search, matchOf(typed))}`);
  const isSettled = first.length >= few || first.some(({ rank }) => rank === 0) || (first.length > 0 && isNamed(typed));
  const meant = isSettled ? null : await respell(context.db, typed.terms);
  const others = meant === null ? [] : await find(search, holds(search, meant), true);
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...others.filter(({ id }) => !known.has(id))].slice(0, limit).map(toHit);
}

interface Search {
  readonly context: Context;
  readonly objects: readonly SchemaObject[];
  readonly typed: Typed;
  readonly limit: number;
}

type RankedHit = SearchHit & { readonly rank: number };
const toHit = ({ id, object, title, subtitle }: RankedHit): SearchHit => ({ id, object, title, subtitle });

/** Whether an address or a number was typed: what has it is what was meant. */
const isNamed = ({ exact }: Typed): boolean => exact !== null;

function matchOf({ terms, phone }: Typed): string {
  const words = terms.map(({ forms }) => anyOf(forms));
  return anyOf([...(phone === null ? [] : [phone]), ...(words.length ? [allOfForms(words)] : [])]);
}

const columns = sql`d.record_id, d.object, d.owner_id, d.title, d.subtitle, d.title_words, d.tokens`;

/** Rows whose title begins as typed, some of each object; Postgres has them in the order of its index. */
function begins({ context, objects, typed: { plain }, limit }: Search): SQL {
  return sql`(select t.* from unnest(${sql.param(objects.map(({ key }) => key))}::text[]) o(key) cross join lateral (
    select * from (select ${columns}, ${changedIfVisible(context, objects)} as changed_at from search_docs d
        where d.object = o.key and d.title_words >= ${plain} and d.title_words < ${`${plain}\u{10FFFF}`}
          and ${roughlyVisible(context, objects)} order by d.title_words offset 0) d
      where d.changed_at is not null limit ${Math.max(limit, 20)}) t)`;
}

/** Rows that hold what a tsquery asks for. */
function holds({ context, objects }: Search, match: string): SQL {
  const query = sql`${match}::tsquery`;
  return sql`(select * from (select ${columns}, ${changedIfVisible(context, objects, query)} as changed_at
      from search_docs d where ${vectorOf(sql`d.tokens`)} @@ ${query}
        and d.object = any(${sql.param(objects.map(({ key }) => key))}::text[])
        and ${roughlyVisible(context, objects)} offset 0) d
    where d.changed_at is not null limit ${ranked})`;
}

async function find(search: Search, rows: SQL, isRespelt = false): Promise<RankedHit[]> {
  const { context, objects, typed, limit } = search;
  const subtitles = sql.param(subtitled(context, objects));
  const { userId } = context.actor;
  const ownFirst = userId === null ? sql`` : sql`(d.owner_id is not distinct from ${userId}::uuid) desc, `;
  const likeness = isRespelt ? sql`similarity(d.title_words, ${typed.plain}) desc, ` : sql``;
  return await context.db.objects<RankedHit>(sql`select d.record_id as id, d.object, d.title,
      case when d.object = any(${subtitles}::text[]) then d.subtitle end as subtitle,
      ${isRespelt ? sql`6` : rankOf(typed)} as rank
    from (${rows}) d
    order by rank, ${likeness}${ownFirst}d.changed_at desc, length(d.title), d.record_id limit ${limit}`);
}

/** Called so; begins with these words; called so but for the end of the last; begins so; has the words in its title; elsewhere. */
function rankOf({ plain, exact, terms }: Typed): SQL {
  const words = allOfForms(terms.map(({ forms }) => anyOf(forms)));
  const isExact = exact === null ? sql`false` : sql`${vectorOf(sql`d.tokens`)} @@ ${exact}::tsquery`;
  const inTitle = terms.length ? sql`${vectorOf(sql`d.title_words`)} @@ ${words}::tsquery` : sql`false`;
  return sql`case when d.title_words = ${plain} or ${isExact} then 0
    when starts_with(d.title_words, ${`${plain} `}) then 1
    when starts_with(d.title_words, ${plain}) then case when strpos(substr(d.title_words, length(${plain}) + 1), ' ') = 0 then 2 else 3 end
    when ${inTitle} then 4 else 5 end`;
}
