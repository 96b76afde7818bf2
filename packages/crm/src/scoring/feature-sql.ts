import { type SQL, sql } from 'drizzle-orm';
import { minorDigits } from '../fields/money.ts';
import { column } from '../records/query/columns.ts';
import type { Schema, SchemaField } from '../schema/index.ts';
import { fieldOf, type Scored } from '../schema/scored.ts';
import type { ScoreFeature } from './features.ts';

/** Levels longer than this are no choice of anything. */
const longestLevel = 200;

/**
 * `select id, won, features… from …` over records of the object under alias `r`: a row for each that `where` lets pass.
 * `won` is null while nothing has ended. What is known is what was known before the earliest end when learning, and
 * what is known now when scoring.
 * @param currency amounts in any other are left out, as no rate of exchange is known
 */
export function featureRows(
  schema: Schema,
  scored: Scored,
  features: readonly ScoreFeature[],
  { currency, learning, where }: { currency: string; learning: boolean; where: SQL },
): SQL {
  const hops = new Map<string, SchemaField>();
  for (const { via } of features) if (via) hops.set(via.path, via);
  const aliases = new Map([...hops.keys()].map((path, at) => [path, `hop${at}`]));
  const joins = [...hops.values()].map((via) => {
    const [table, alias] = [schema.objects.get(via.target ?? '')?.table ?? '', aliases.get(via.path) ?? ''];
    return sql` left join ${sql.identifier(table)} ${sql.identifier(alias)} on ${column(alias, 'id')} =
      ${column('r', via.column)} and ${column(alias, 'deleted_at')} is null`;
  });
  const settled = learning && !scored.via ? features.filter(({ field, via }) => !via && field?.settledAtOutcome) : [];
  const expressions = features.map((feature) => {
    const at = settled.indexOf(feature);
    if (at >= 0) return settledValue(feature, `settled${at}`, currency);
    if (feature.activity) return sql`talks.${sql.identifier(feature.activity)}`;
    return expressionOf(feature, feature.via ? (aliases.get(feature.via.path) ?? '') : 'r', currency);
  });
  const counted = features.flatMap(({ activity }) => activity ?? []);
  return sql`select r.id, ending.won, ${sql.join(expressions, sql`, `)}
    from ${sql.identifier(scored.object.table)} r${sql.join(joins)}
    cross join lateral (${endingOf(scored)}) ending${sql.join(settled.map((feature, at) => settling(scored, feature, `settled${at}`)))}
    cross join lateral (select ${openedAt(scored)} as at) opened
    cross join lateral (${talksOf(counted, learning ? sql`ending.at` : sql`now()`)}) talks
    where r.deleted_at is null and ${where} order by r.id`;
}

/** When a record ended (the earliest of what says so), and whether well; one row, of nulls while it has not. */
function endingOf({ source, outcome, via }: Scored): SQL {
  const alias = via ? 'ended' : 'r';
  const status = column(alias, fieldOf(source, outcome.field).column);
  const times = outcome.closed.map((key) => sql`${column(alias, fieldOf(source, key).column)}::timestamptz`);
  const at = sql`least(${sql.join(times, sql`, `)})`;
  const over = sql`${status} in (${outcome.won}, ${outcome.lost})`;
  if (!via)
    return sql`select case when ${over} then ${status} = ${outcome.won} end as won, case when ${over} then ${at} end as at`;
  // A contact with several deals ended well when one of them did.
  return sql`select bool_or(${status} = ${outcome.won}) as won, min(${at}) as at
    from ${sql.identifier(source.table)} ended
    where ${column(alias, via.column)} = r.id and ${column(alias, 'deleted_at')} is null and ${over}`;
}

/**
 * What a field was before the record ended, from the ledger: `is_known` when the end is in it, `has_changed` when the
 * field was written with the end or after it, and `before`, what it was then.
 */
function settling({ source, outcome }: Scored, { field }: ScoreFeature, alias: string): SQL {
  const status = fieldOf(source, outcome.field).id;
  const end = sql`(select min(c.id) as id from changes c where c.record_id = r.id
    and c.diff -> ${status} ->> 1 in (${outcome.won}, ${outcome.lost}))`;
  return sql`
    cross join lateral (select e.id is not null as is_known, w.before is not null as has_changed, w.before -> 0 as before
      from ${end} e left join lateral (select c.diff -> ${field?.id} as before from changes c
        where c.record_id = r.id and c.id >= e.id and jsonb_exists(c.diff, ${field?.id})
        order by c.id limit 1) w on true) ${sql.identifier(alias)}`;
}

function settledValue(feature: ScoreFeature, alias: string, currency: string): SQL {
  const before = column(alias, 'before');
  const value = sql`(${before} #>> '{}')`;
  const then =
    feature.measure === 'money'
      ? sql`case when ${before} ->> 'currency' = ${currency} then ${inMajor(sql`(${before} ->> 'minor')::float8`, currency)} end`
      : feature.kind === 'category'
        ? sql`left(${value}, ${longestLevel})`
        : sql`${value}::${sql.raw(feature.kind === 'number' ? 'float8' : 'boolean')}`;
  return sql`case when ${column(alias, 'has_changed')} then ${then}
    when ${column(alias, 'is_known')} then ${expressionOf(feature, 'r', currency)} end`;
}

const inMajor = (minor: SQL, currency: string): SQL =>
  sql`${minor} / ${sql.raw(String(10 ** minorDigits(currency)))}::float8`;

function openedAt({ source, outcome, via }: Scored): SQL {
  if (via || !outcome.opened) return sql`r.created_at`;
  return sql`coalesce(${column('r', fieldOf(source, outcome.opened).column)}::timestamptz, r.created_at)`;
}

/** Activities before a moment; the day of the end is left out, since what happens on it is often the end itself. */
function talksOf(types: readonly string[], before: SQL): SQL {
  if (types.length === 0) return sql`select 1`;
  const counts = types.map((type) => sql`count(*) filter (where a.type = ${type})::int as ${sql.identifier(type)}`);
  return sql`select ${sql.join(counts, sql`, `)} from record_links l join activities a on a.id = l.from_id
    where l.to_id = r.id and a.deleted_at is null and a.occurred_at < date_trunc('day', ${before}, 'UTC')`;
}

function expressionOf({ field, measure, kind }: ScoreFeature, alias: string, currency: string): SQL {
  if (!field) throw new Error('a feature without a field is a count');
  const value = column(alias, field.column);
  if (measure === 'money')
    return sql`case when ${column(alias, `${field.column}_currency`)} = ${currency} then ${inMajor(value, currency)} end`;
  // A date after the beginning was not known at it, or was still a plan.
  if (measure === 'days')
    return sql`case when ${value} <= opened.at
      then floor(extract(epoch from opened.at - ${value}) / 86400)::float8 end`;
  if (kind === 'number') return sql`${value}::float8`;
  return kind === 'boolean' ? value : sql`left(${value}::text, ${longestLevel})`;
}
