import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Context } from '@cardinal/crm/context';
import { createField, fieldInput, listObjects, loadSchema } from '@cardinal/crm/definitions';
import { readableSources, shippedRoles } from '@cardinal/crm/permissions';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { createRecords, findRecords, getRecord, updateRecords } from '@cardinal/crm/records';
import { buildSchema } from '@cardinal/crm/schema';
import { connect } from '@cardinal/db/connection';
import { startDatabase } from '../crud/database.ts';
import { percentile } from '../crud/measure.ts';
import { defineObject, fillObject, valuesOf } from './define.ts';

/**
 * `pnpm bench:schema [--objects 50] [--fields 20] [--wide 200] [--rounds 60]`: what a large schema costs. The same work is done
 * under a small schema and, in the same run, beside that many objects with that many fields each and one wide object; and on that.
 */
const { values } = parseArgs({
  options: {
    objects: { type: 'string', default: '50' },
    fields: { type: 'string', default: '20' },
    wide: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '60' },
  },
});
const [objects, fields, width, rounds] = [values.objects, values.fields, values.wide, values.rounds].map(Number) as [
  number,
  number,
  number,
  number,
];
const narrow = 5;
const rows = 2000;

type Times = ReadonlyMap<string, number>;

const database = await startDatabase();
const db = connect(database.url);
try {
  const base = await renewed();
  await ensureDefaultPipeline(base);
  await defineObject(base, 'small', narrow);
  await fillObject(await renewed(), 'small', rows);
  const before = await timesOf('small', narrow);
  const small = await sizes();
  const from = performance.now();
  await defineObject(await renewed(), 'wide', width);
  for (let at = 1; at < objects; at += 1) await defineObject(await renewed(), `other${at}`, fields);
  console.log(
    `${objects} objects, one of ${width} fields and the others of ${fields}, were defined in ${seconds(from)} s`,
  );
  await fillObject(await renewed(), 'wide', rows);
  const after = await timesOf('small', narrow);
  const wide = await timesOf('wide', width);
  console.log(`milliseconds at the median of ${rounds} rounds; ${rows.toLocaleString('en')} records in each object`);
  console.log('                          small schema   large schema   ratio   on a wide object   ratio');
  for (const [name, time] of before) {
    const [later, widely] = [after.get(name) ?? Number.NaN, wide.get(name) ?? Number.NaN];
    console.log(
      name.padEnd(26) +
        [time.toFixed(2).padStart(12), later.toFixed(2).padStart(15), ratio(later, time).padStart(8)].join('') +
        [widely.toFixed(2).padStart(19), ratio(widely, time).padStart(8)].join(''),
    );
  }
  const large = await sizes();
  console.log(`what a page is sent of it:  ${small} with the small schema, ${large} with the large one`);
} finally {
  await db.close();
  await database.stop();
}

async function renewed(): Promise<Context> {
  const schema = await loadSchema(db);
  return { db, schema, timeZone: 'UTC', actor: { kind: 'local', userId: null, role: shippedRoles.admin } };
}

/** What each piece of work takes on an object with so many fields, the schema as a whole included. */
async function timesOf(object: string, count: number): Promise<Times> {
  const context = await renewed();
  const found = await findRecords(context, object, { limit: 50 });
  const id = found.items[0]?.id ?? '';
  const sources = readableSources(context.schema, context.actor.role);
  const work: Readonly<Record<string, (round: number) => unknown>> = {
    'schema: load': () => loadSchema(db),
    'schema: for a page': () => JSON.stringify(readableSources(context.schema, context.actor.role)),
    'schema: in the browser': () => buildSchema(sources),
    'settings: objects': () => listObjects(context),
    'list 50, every field': () => findRecords(context, object, { limit: 50 }),
    'list 50, filtered, sorted': () =>
      findRecords(context, object, {
        limit: 50,
        filter: { where: { 'custom.f1': { gt: rows / 2 } } },
        sort: [{ field: 'custom.f1', direction: 'desc' }],
      }),
    'get one': () => getRecord(context, object, { id }),
    'change one field': (round) => updateRecords(context, object, [{ id, set: { custom: { f1: round } } }]),
    'create, every field': (round) => createRecords(context, object, [{ name: 'New', custom: valuesOf(count, round) }]),
  };
  const times = new Map<string, number>();
  for (const [name, run] of Object.entries(work)) times.set(name, await median(run, rounds));
  // Few, since each leaves a field behind; and of an object that has room for them.
  const add = async (round: number) => {
    const key = `x${times.size}${object}${Math.round(performance.now())}${round}`.toLowerCase().slice(0, 26);
    await createField(context, { object: 'company', field: fieldInput.parse({ key, type: 'number', label: key }) });
  };
  times.set('add a field', await median(add, 5));
  return times;
}

async function median(run: (round: number) => unknown, count: number): Promise<number> {
  const times: number[] = [];
  const warmUp = Math.ceil(count / 5);
  for (let round = 0; round < count + warmUp; round += 1) {
    const from = performance.now();
    await run(round);
    if (round >= warmUp) times.push(performance.now() - from);
  }
  return percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}

async function sizes(): Promise<string> {
  const { schema, actor } = await renewed();
  const json = JSON.stringify(readableSources(schema, actor.role));
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
  return `${kilobytes(json.length)} (${kilobytes(gzipSync(json).length)} compressed)`;
}

function ratio(time: number, of: number): string {
  return `${(time / of).toFixed(2)}×`;
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
