import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { SchemaField } from '../schema/index.ts';
import type { Subject } from './subject.ts';

/** What a record can be known by elsewhere: in what was said, sent and imported. All but the ids is in lower case. */
export interface Traces {
  readonly ids: readonly string[];
  /** When the first of the records was made, as ISO 8601: what is older has none of their ids. */
  readonly since: string;
  /** Patterns for `like`: its own ids, addresses, numbers, and names of several words. One word alone names too many. */
  readonly patterns: readonly string[];
  /** The same without the ids. */
  readonly named: readonly string[];
  /** Patterns for the row of a file as `rowText` has it: a cell that is a unique value, or a name in two of them. */
  readonly cells: readonly string[];
  /** Every longer text that the records have held, for what was copied from them whole. */
  readonly texts: readonly string[];
}

/** Shorter ones stand in too much else: a text of this length that is the same is a copy. */
const shortestWord = 5;
const shortestText = 40;

/** Gathers from the ledger all that an erased record can be known by. */
export async function tracesOf(db: Connection, { object, ids, own, titles }: Subject): Promise<Traces> {
  const rows = await db.rows(sql`select c.record_id, c.diff::text from changes c
    where c.record_id = any(${sql.param(ids)}::uuid[]) and c.diff <> '{}'`);
  const mine = new Set(own);
  const [identifiers, uniques, texts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [id, json] of rows as [string, string][]) {
    const diff = JSON.parse(json) as Record<string, readonly unknown[]>;
    for (const value of Object.values(diff).flat()) {
      if (typeof value === 'string' && value.trim().length >= shortestText) texts.add(value.trim());
    }
    if (!mine.has(id)) continue;
    for (const field of object.fields.values()) {
      const words = (diff[field.id] ?? []).flatMap(wordsIn);
      if (identifies(field)) for (const word of words) identifiers.add(word);
      else if (field.unique) for (const word of words) uniques.add(word);
    }
  }
  const names = titles.filter((title) => /\s/.test(title.trim()));
  const isLong = (word: string) => word.length >= shortestWord;
  const phrases = [...identifiers, ...names].filter(isLong);
  const named = (await lower(db, phrases)).flatMap(patternsOf);
  return {
    ids,
    since: new Date(Math.min(...ids.map(madeAt))).toISOString(),
    patterns: [...own.map((id) => `%${id}%`), ...named],
    named,
    cells: (await lower(db, [...names.flatMap(inTwoCells), ...[...uniques].filter(isLong)])).map(
      (one) => `%${between}${escaped(one)}${between}%`,
    ),
    texts: [...texts],
  };
}

/** When a uuid v7 was made, in milliseconds since 1970: its first 48 bits. */
const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Whether a field's values are one person's, or one thing's, wherever they stand. A domain is everyone's behind it. */
const identifies = ({ type, format }: SchemaField): boolean =>
  ['emails', 'phones', 'links'].includes(type) || (format !== undefined && ['email', 'phone', 'url'].includes(format));

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'string' ? [one.value] : [],
  );
}

/** A word as it stands in a text, and as it stands in JSON. */
const patternsOf = (word: string): string[] =>
  [...new Set([word, JSON.stringify(word).slice(1, -1)])].map((one) => `%${escaped(one)}%`);

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Stands between the cells of a row, and in none. */
const between = '\u001f';

/** First and last name beside each other, either way round. */
function inTwoCells(title: string): string[] {
  const words = title.trim().split(/\s+/);
  const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  return halves.flatMap((half) => [half.join(between), half.toReversed().join(between)]);
}

/** In lower case as Postgres has it, whose it is compared with. */
async function lower(db: Connection, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await db.rows(sql`select distinct ${lowered(sql`word`)} from unnest(${sql.param(words)}::text[]) word`);
  return rows.map(([word]) => word as string);
}

const lowered = (text: SQL): SQL => sql`lower(btrim(${text}) collate pg_c_utf8)`;

/** Whether a text holds one of the patterns. */
export const holdsOne = (text: SQL, patterns: readonly string[]): SQL =>
  sql`coalesce(${lowered(text)} like any(${sql.param(patterns)}::text[]), false)`;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * Whether a text that was said or sent tells of the records. The ids of what goes along may be thousands, so that those in the
 * text are looked for among them, and not each of them in the text.
 * @param at when that was
 */
export const tellsOf = (text: SQL, at: SQL, { ids, since, patterns }: Traces): SQL => sql`(${holdsOne(text, patterns)}
  or (${at} >= ${since}::timestamptz - interval '1 minute' and exists (select from regexp_matches(${text}, ${uuid}, 'g') said where said[1] = any(${sql.param(ids)}::text[]))))`;

/** The cells of a row as one text, each with its ends. */
export const rowText = (cells: SQL): SQL =>
  sql`concat(${between}::text, array_to_string(${cells}, ${between}::text, ''), ${between}::text)`;

export const isAmong = (id: SQL, ids: readonly string[]): SQL => sql`${id} = any(${sql.param(ids)}::uuid[])`;
