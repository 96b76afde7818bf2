import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Context } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { type Role, shippedRoles } from '@cardinal/crm/permissions';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { buildSchema } from '@cardinal/crm/schema';
import { keepSearch, searchRecords } from '@cardinal/crm/search';
import { connect } from '@cardinal/db/connection';
import { startDatabase } from '../crud/database.ts';
import { percentile } from '../crud/measure.ts';
import { bareSearch } from './bare.ts';
import { type Case, casesOf, kinds, sample } from './cases.ts';
import { seed } from './seed.ts';

/**
 * `pnpm bench:search [--rows 100000] [--queries 200]`: how long the product's search takes by kind of query, beside plain SQL
 * where that finds it at all, and its recall@10: how many of the records that may have been meant are among the first ten, of ten or
 * as many as there are.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, queries: { type: 'string', default: '200' } },
});
const rows = Number(values.rows);
const queries = Number(values.queries);

const database = await startDatabase();
const db = connect(database.url);
const schema = buildSchema(shippedObjects);
try {
  await ensureDefaultPipeline(contextOf(shippedRoles.admin, null));
  await seed(db, rows);
  await fill();
  const [row] = await db.client`select id from users where username = 'owner1'`;
  const owner = String(row?.id);
  console.log(`${rows.toLocaleString('en')} records, ${queries} queries of each kind; milliseconds`);
  await report('who reads everything', contextOf(shippedRoles.admin, owner), null);
  const own = { create: 'own', read: 'own', update: 'own', delete: 'own' } as const;
  await report('who reads their own, a twentieth', contextOf({ ...shippedRoles.member, records: own }, owner), owner);
} finally {
  await db.close();
  await database.stop();
}

function contextOf(role: Role, userId: string | null): Context {
  return { db, schema, timeZone: 'UTC', actor: { kind: userId === null ? 'local' : 'user', userId, role } };
}

/** Makes what records are found by as the worker does for those that are older than search. */
async function fill(): Promise<void> {
  const from = performance.now();
  const ending = new AbortController();
  const failed: unknown[] = [];
  const onError = (error: unknown) => {
    failed.push(error);
    ending.abort();
  };
  const kept = keepSearch({ db, schema: () => schema, refresh: async () => {}, signal: ending.signal, onError });
  while (!ending.signal.aborted) {
    await wait(200);
    const done = await db.client`select subject from search_progress where subject <> '*' and position is null`;
    if (done.length === schema.objects.size) ending.abort();
  }
  await kept;
  if (failed.length) throw failed[0];
  const seconds = (performance.now() - from) / 1000;
  await db.client`vacuum analyze search_docs, search_words`;
  const [sizes] = await db.client`select pg_size_pretty(pg_total_relation_size('search_docs')) as docs,
    (select count(*) from search_words) as words, pg_size_pretty(pg_total_relation_size('search_words')) as index`;
  console.log(`filled in ${seconds.toFixed(1)} s; rows ${sizes?.docs}, ${sizes?.words} words ${sizes?.index}`);
}

async function report(who: string, context: Context, owner: string | null): Promise<void> {
  console.log(`\n${who.padEnd(36)} n     p50     p95     max  recall@10   bare p50`);
  const targets = await sample(db, queries, owner);
  for (const kind of Object.keys(kinds)) {
    const cases = casesOf(kind, targets, queries);
    const times: number[] = [];
    let recall = 0;
    for (const { query } of cases.slice(0, 20)) await searchRecords(context, { query });
    for (const { query, meant, means } of cases) {
      const started = performance.now();
      const hits = await searchRecords(context, { query, limit: 10 });
      times.push(performance.now() - started);
      const found = hits.filter(means).length;
      recall += found / (meant === null ? 1 : await countMeant(meant, owner));
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [p50, p95, max] = [0.5, 0.95, 1].map((share) => percentile(sorted, share).toFixed(1).padStart(7));
    const mean = (recall / cases.length).toFixed(3).padStart(10);
    console.log(
      `  ${kind.padEnd(30)} ${String(cases.length).padStart(5)} ${p50} ${p95} ${max} ${mean} ${await bareTime(kind, cases)}`,
    );
  }
}

/** How many of ten hits may be meant, of an owner's records when one is named. */
async function countMeant(meant: string, owner: string | null): Promise<number> {
  const [row] = await db.client`select count(*)::int as n from search_docs
    where title_words ~ ${meant} and (${owner}::uuid is null or owner_id = ${owner}::uuid)`;
  return Math.min(10, Number(row?.n));
}

/** The median of plain SQL for the same queries, where there is such a statement. */
async function bareTime(kind: string, cases: readonly Case[]): Promise<string> {
  const ask = bareSearch(db, kind);
  if (!ask) return '';
  const times: number[] = [];
  for (const { query } of cases) {
    const started = performance.now();
    await ask(query);
    times.push(performance.now() - started);
  }
  return percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  )
    .toFixed(1)
    .padStart(10);
}
