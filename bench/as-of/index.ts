import { parseArgs } from 'node:util';
import { recordAsOf, relatedAsOf } from '@cardinal/crm/as-of';
import type { Context } from '@cardinal/crm/context';
import { createRecords, findRecords, getRecord, updateRecords } from '@cardinal/crm/records';
import { startDatabase } from '../crud/database.ts';
import { percentile } from '../crud/measure.ts';
import { makeWorld } from '../import/world.ts';

/**
 * `pnpm bench:as-of [--entries 100000] [--rounds 100]`: how long it takes to see a company, and the 20 people whose company it was,
 * as of a moment before that many entries of the ledger; beside seeing both as they are, in the same run.
 */
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '100' } },
});
const [entries, rounds] = [Number(values.entries), Number(values.rounds)];
const people = 40;

const database = await startDatabase();
try {
  const { db, context } = await makeWorld(database.url, 'bench_as_of');
  try {
    const { records } = await createRecords(context, 'company', [{ name: 'Alder' }, { name: 'Birch' }]);
    const [id = '', other = ''] = records.map((record) => record.id);
    const contacts = await createRecords(
      context,
      'contact',
      Array.from({ length: people }, (_, at) => ({ firstName: `Person ${at}`, companyId: id })),
    );
    await report('right after', context, id, new Date().toISOString());
    const at = new Date().toISOString();
    // Half of them leave, and much else happens.
    await updateRecords(
      context,
      'contact',
      contacts.records.slice(people / 2).map((record) => ({ id: record.id, set: { companyId: other } })),
    );
    await updateRecords(context, 'company', [{ id, set: { name: 'Alder & Sons' } }]);
    await writeMuch(context, other);
    await report(`${entries.toLocaleString('en')} entries later`, context, id, at);
  } finally {
    await db.close();
  }
} finally {
  await database.stop();
}

/** Contacts that come and go between two companies that nobody asks about. */
async function writeMuch(context: Context, other: string): Promise<void> {
  const { records } = await createRecords(
    context,
    'contact',
    Array.from({ length: 1000 }, (_, at) => ({ firstName: `Other ${at}`, companyId: other })),
  );
  const { records: third } = await createRecords(context, 'company', [{ name: 'Cedar' }]);
  for (let round = 0; round * 1000 < entries; round += 1) {
    const companyId = round % 2 ? other : third[0]?.id;
    await updateRecords(
      context,
      'contact',
      records.map((record) => ({ id: record.id, set: { companyId } })),
    );
  }
}

async function report(name: string, context: Context, id: string, at: string): Promise<void> {
  const related = { id, at, from: 'contact', field: 'company', limit: 20 };
  const work = {
    'the record': () => getRecord(context, 'company', { id }),
    'the record as of then': () => recordAsOf(context, 'company', { id, at }),
    'its people': () =>
      findRecords(context, 'contact', { filter: { where: { company: { eq: id } } }, limit: 20, count: 'capped' }),
    'its people as of then': () => relatedAsOf(context, 'company', related),
  };
  console.log(`${name}: milliseconds at the median of ${rounds} rounds, and at the 95th of 100`);
  for (const [what, run] of Object.entries(work)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await run();
      times.push(performance.now() - from);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `  ${what.padEnd(24)}${[0.5, 0.95].map((share) => percentile(sorted, share).toFixed(2).padStart(8)).join('')}`,
    );
  }
}
