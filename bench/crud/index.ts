import { parseArgs } from 'node:util';
import { connect } from '@cardinal/db/connection';
import { bareContacts } from './bare.ts';
import { startDatabase } from './database.ts';
import { type Contest, measure, percentile, target } from './measure.ts';
import { seed } from './seed.ts';
import { serve } from './server.ts';

/**
 * `pnpm bench [--rows 100000] [--rounds 300]`: list, get, create, update and trash of contacts through the catalogue
 * over HTTP (list and get over REST with a key, too), beside the bare SQL of the same work, in turn, on one embedded Postgres that waits for the disk.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '300' } },
});
const rows = Number(values.rows);
const rounds = Number(values.rounds);
const warmUp = 50;

const database = await startDatabase();
const [db, bareDb] = [connect(database.url), connect(database.url, { max: 1 })];
const { client, rest, close } = await serve(db);
try {
  await seed(bareDb, rows);
  const contests = await contestsOver();
  console.log(`${rows.toLocaleString('en')} contacts, ${rounds} rounds; milliseconds`);
  console.log('           product p50   p95    bare p50   p95    ratio   target');
  for (const contest of contests) {
    const times = await measure(contest, rounds, warmUp);
    const [product, bare] = [percentile(times.product, 0.5), percentile(times.bare, 0.5)];
    const wanted = target(contest.kind, bare);
    console.log(
      `${contest.name.padEnd(10)} ${column(product, 11)} ${column(percentile(times.product, 0.95), 5)} ${column(bare, 11)} ${column(percentile(times.bare, 0.95), 5)} ${column(product / bare, 6)} × ${column(wanted, 7)} ${product <= wanted ? 'met' : 'MISSED'}`,
    );
  }
} finally {
  await close();
  await db.close();
  await bareDb.close();
  await database.stop();
}

function column(value: number, width: number): string {
  return value.toFixed(2).padStart(width);
}

/** Both sides work on rows of their own, alike and far apart. */
async function contestsOver(): Promise<Contest[]> {
  const bare = bareContacts(bareDb);
  const ids = (await bareDb.client`select id from contacts order by md5(id::text) limit 4000`).map(({ id }) =>
    String(id),
  );
  const [company] = await bareDb.client`select id from companies limit 1`;
  const companyId = String(company?.id);
  const at = (round: number, offset: number) => ids[offset + round] as string;
  return [
    { name: 'list(50)', kind: 'read', product: () => client.contacts.list.query({}), bare: () => bare.list() },
    {
      name: 'get',
      kind: 'read',
      product: (round) => client.contacts.get.query({ id: at(round, 0) }),
      bare: (round) => bare.get(at(round, 0)),
    },
    { name: 'REST list', kind: 'read', product: () => rest('/contacts'), bare: () => bare.list() },
    {
      name: 'REST get',
      kind: 'read',
      product: (round) => rest(`/contacts/${at(round, 0)}`),
      bare: (round) => bare.get(at(round, 0)),
    },
    {
      name: 'create',
      kind: 'write',
      product: (round) => {
        const emails = [{ value: `product${round}@example.com`, label: 'work', primary: true }];
        const draft = { firstName: 'Product', lastName: `No. ${round}`, companyId, emails };
        return client.contacts.create.mutate({ records: [draft] });
      },
      bare: (round) => bare.create(`No. ${round}`, `bare${round}@example.com`, companyId),
    },
    {
      name: 'update',
      kind: 'write',
      product: (round) =>
        client.contacts.update.mutate({
          records: [{ id: at(round, 1000), version: 1, set: { jobTitle: `T${round}` } }],
        }),
      bare: (round) => bare.update(at(round, 2000), `T${round}`),
    },
    {
      name: 'trash',
      kind: 'write',
      product: (round) => client.contacts.trash.mutate({ ids: [at(round, 1500)] }),
      bare: (round) => bare.trash(at(round, 2500)),
    },
  ];
}
