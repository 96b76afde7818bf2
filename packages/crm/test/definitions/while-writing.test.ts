import { setTimeout as delay } from 'node:timers/promises';
import { connect, type Database, isOutdated } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import {
  convertField,
  createField,
  createObject,
  createObjectInput,
  deleteField,
  fieldInput,
  loadSchema,
  updateField,
  watchSchema,
} from '../../src/definitions/index.ts';
import { ValidationError } from '../../src/errors/index.ts';
import { createRecords, updateRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { factoryOrder } from './factory-order.ts';

const world = inWorld({ ownServer: true });

/** Until when a schema change may hold up a writer, in milliseconds. */
const longestStall = 500;

/**
 * Watches how long anybody who writes to a table waits for a lock, as PostgreSQL itself tells it: what a busy machine adds to a
 * writer's own time is no stall. Ends with the longest wait, in milliseconds.
 */
function watchStalls(db: Database, table: string): () => Promise<number> {
  let watching = true;
  let longest = 0;
  const watch = async () => {
    while (watching) {
      const [row] = await db.rows(sql`select max(extract(epoch from clock_timestamp() - waitstart) * 1000)::float8
        from pg_locks where not granted and relation = ${table}::regclass and mode = 'RowExclusiveLock'`);
      longest = Math.max(longest, Number(row?.[0] ?? 0));
      await delay(10);
    }
  };
  const done = watch();
  return async () => {
    watching = false;
    await done;
    return longest;
  };
}

test('eight writers lose nothing and wait for nothing long while the schema changes, a slow reader among them', async () => {
  const db = connect(world.url, { max: 10 });
  const context = { ...world.admin, db };
  let running = true;
  const writer = async (own: number) => {
    let written = 0;
    while (running) {
      await delay(10);
      await createRecords(context, 'company', [{ name: `Writer ${own} ${written}` }]);
      written += 1;
    }
    return written;
  };
  const writers = Array.from({ length: 8 }, (_, own) => writer(own));
  const stalls = watchStalls(world.db, 'companies');
  // Whoever reads in a long transaction keeps the table from being changed; nobody else may wait for that.
  const reader = connect(world.url, { max: 1 });
  const reading = reader.transaction(async (tx) => {
    await tx.rows(sql`select count(*) from companies`);
    await tx.rows(sql`select pg_sleep(1.5)`);
  });
  const add = (key: string, input: object) =>
    createField(world.admin, { object: 'company', field: fieldInput.parse({ key, label: key, ...input }) });
  await add('tier', { type: 'text', unique: true });
  await add('partner', { type: 'relation', target: 'company' });
  await add('budget', { type: 'currency' });
  await updateField(world.admin, { object: 'company', key: 'tier', set: { unique: false } });
  await deleteField(world.admin, { object: 'company', key: 'budget', confirm: 'budget' });
  await createObject(world.admin, createObjectInput.parse(factoryOrder));
  await reading;
  running = false;
  const written = (await Promise.all(writers)).reduce((sum, each) => sum + each, 0);
  const [row] = await world.db.rows(sql`select count(*) from companies where name like 'Writer %'`);
  expect(row).toEqual([written]);
  expect(written).toBeGreaterThan(50);
  expect(await stalls()).toBeLessThan(longestStall);
  await db.close();
  await reader.close();
}, 60_000);

test('a field is converted while eight writers fill it: none of their values is lost, and none waits long', async () => {
  const add = { object: 'company', field: fieldInput.parse({ key: 'rank', type: 'text', label: 'Rank' }) };
  await createField(world.admin, add);
  const db = connect(world.url, { max: 10 });
  const watch = await watchSchema(db, world.url, (error) => {
    throw error;
  });
  for (let at = 0; at < 5; at += 1) {
    const many = Array.from({ length: 1000 }, (_, row) => ({ name: `Old ${at}`, custom: { rank: String(row) } }));
    await createRecords({ ...world.admin, schema: watch.current() }, 'company', many);
  }
  let running = true;
  const last = new Map<string, number>();
  // As every process does it: an operation that finds another schema is run again under that.
  const attempt = async (work: (context: Context) => Promise<unknown>): Promise<void> => {
    try {
      await work({ ...world.admin, db, schema: watch.current() });
    } catch (error) {
      const isStale = isOutdated(error) || (error instanceof ValidationError && /number|text/.test(error.message));
      if (!isStale) throw error;
      await watch.refresh();
      await attempt(work);
    }
  };
  const rankAs = (context: Context, value: number): unknown =>
    context.schema.objects.get('company')?.fields.get('custom.rank')?.type === 'number' ? value : String(value);
  const writer = async (own: number) => {
    const { records } = await createRecords({ ...world.admin, db, schema: watch.current() }, 'company', [
      { name: `Ranked ${own}` },
    ]);
    const id = records[0]?.id ?? '';
    for (let value = 1; running; value += 1) {
      await delay(5);
      await attempt(async (context) => {
        const custom = { rank: rankAs(context, value) };
        await updateRecords(context, 'company', [{ id, set: { custom } }]);
      });
      last.set(id, value);
    }
  };
  const writers = Array.from({ length: 8 }, (_, own) => writer(own));
  const stalls = watchStalls(world.db, 'companies');
  await delay(500);
  const context = { ...world.admin, schema: watch.current() };
  const input = { object: 'company', key: 'rank', type: 'number', unconverted: 'refuse' } as const;
  await convertField(context, input);
  await delay(1000);
  running = false;
  await Promise.all(writers);
  await watch.refresh();
  const column = watch.current().objects.get('company')?.fields.get('custom.rank')?.column ?? '';
  const rows = await world.db.rows(sql`select id, ${sql.identifier(column)} from companies where name like 'Ranked %'`);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(last));
  const [sum] = await world.db.rows(sql`select sum(${sql.identifier(column)}) from companies where name like 'Old %'`);
  expect(sum).toEqual([(5 * (999 * 1000)) / 2]);
  expect(await stalls()).toBeLessThan(longestStall);
  await watch.stop();
  await db.close();
}, 60_000);

test('another process sees a change within a second', async () => {
  const other = connect(world.url, { max: 2 });
  const errors: unknown[] = [];
  const watch = await watchSchema(other, world.url, (error) => errors.push(error));
  try {
    const before = watch.current().version;
    await createField(world.admin, {
      object: 'contact',
      field: fieldInput.parse({ key: 'shoe', type: 'number', label: 'Shoe' }),
    });
    await expect
      .poll(() => watch.current().objects.get('contact')?.fields.has('custom.shoe'), { timeout: 1000, interval: 10 })
      .toBe(true);
    expect(watch.current().version).toBe(before + 1);
    expect(watch.current().version).toBe((await loadSchema(world.db)).version);
    // Its connection is lost, something changes meanwhile, and it is back.
    await world.db.rows(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cardinal-listen'`,
    );
    await createField(world.admin, {
      object: 'contact',
      field: fieldInput.parse({ key: 'hat', type: 'number', label: 'Hat' }),
    });
    await expect
      .poll(() => watch.current().objects.get('contact')?.fields.has('custom.hat'), { timeout: 5000 })
      .toBe(true);
    expect(errors).toEqual([]);
  } finally {
    await watch.stop();
    await other.close();
  }
});
