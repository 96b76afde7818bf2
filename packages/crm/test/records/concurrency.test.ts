import { connect, type Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StaleError } from '../../src/errors/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, trashRecords, updateRecords } from '../../src/records/index.ts';
import { change, make, makeOne, read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let wide: Database;
beforeAll(() => {
  wide = connect(world.url, { max: 16 });
});
afterAll(() => wide.close());
const admin = () => ({ ...world.admin, db: wide });

async function staleness(command: Promise<unknown>) {
  const error: unknown = await command.catch((thrown: unknown) => thrown);
  if (!(error instanceof StaleError)) throw error;
  return error.records;
}

describe('a stale version', () => {
  test('is answered with the fields that both wrote, and with no others', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'A', code: 'one', custom: { text: 'a', number: 1 } });
    await change(world.admin, 'vessel', id, { name: 'B', custom: { text: 'b', number: 2 } });
    const set = { name: 'C', code: 'two', custom: { text: 'b', number: 3 } };
    expect(await staleness(change(world.admin, 'vessel', id, set, 1))).toEqual([
      { id, version: 2, fields: { name: { yours: 'C', theirs: 'B' }, 'custom.number': { yours: 3, theirs: 2 } } },
    ]);
    expect(await read(world.admin, 'vessel', id)).toMatchObject({ name: 'B', version: 2 });
  });

  test('is refused even where nothing collides, and all stale records of a set are told', async () => {
    const ids = await make(world.admin, 'vessel', { name: 'A' }, { name: 'B' }, { name: 'C' });
    await Promise.all(ids.slice(1).map((id) => change(world.admin, 'vessel', id, { code: id })));
    const patches = ids.map((id) => ({ id, version: 1, set: { name: 'New' } }));
    const expected = ids.slice(1).map((id) => ({ id, version: 2, fields: {} }));
    expect(await staleness(updateRecords(world.admin, 'vessel', patches))).toEqual(expected);
  });

  test('from the future is refused, and none means that the last writer wins', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'A' });
    expect(await staleness(change(world.admin, 'vessel', id, { name: 'B' }, 9))).toEqual([
      { id, version: 1, fields: {} },
    ]);
    await change(world.admin, 'vessel', id, { name: 'B' });
    expect((await read(world.admin, 'vessel', id)).name).toBe('B');
  });
});

describe('many writers at once', () => {
  test('with versions lose no update', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Counter', custom: { number: 0 } });
    const add = async (): Promise<void> => {
      for (;;) {
        const { version, custom } = await read(admin(), 'vessel', id);
        const set = { custom: { number: Number(custom.number) + 1 } };
        const done = await change(admin(), 'vessel', id, set, version).catch((error: unknown) => {
          if (error instanceof StaleError) return null;
          throw error;
        });
        if (done) return;
      }
    };
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await read(world.admin, 'vessel', id)).toMatchObject({ version: 13, custom: { number: 12 } });
  });

  test('of sets in different orders end, each version once, in the order of the ledger', async () => {
    const ids = await make(admin(), 'vessel', ...Array.from({ length: 40 }, (_, at) => ({ name: `S${at}` })));
    const writers = Array.from({ length: 24 }, (_, writer) => {
      const order = writer % 2 ? ids : ids.toReversed();
      const set = { custom: { number: writer } };
      return updateRecords(
        admin(),
        'vessel',
        order.slice(writer % 7).map((id) => ({ id, set })),
      );
    });
    await Promise.all(writers);
    const rows = await world.db.rows(sql`select count(*), count(distinct version), max(version),
        bool_and(rank = version), (select v.version from vessels v where v.id = record_id)
      from (select *, row_number() over (partition by record_id order by id) as rank from changes) c
      where record_id = any(${sql.param(ids)}::uuid[]) group by record_id`);
    for (const [count, distinct, max, isOrdered, version] of rows) {
      expect([distinct, max, isOrdered, version]).toEqual([count, count, true, count]);
    }
  });

  test('who create the same unique values in different orders: one wins, the others are told which', async () => {
    const codes = Array.from({ length: 20 }, (_, at) => `race ${at}`);
    const attempts = Array.from({ length: 12 }, (_, writer) => {
      const order = writer % 2 ? codes : codes.toReversed();
      return createRecords(
        admin(),
        'vessel',
        order.map((code) => ({ name: 'Race', code })),
      );
    });
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      const { issues } = await refusal(Promise.reject(outcome.reason));
      expect(issues).toEqual([expect.stringMatching(/^records\.\d+\.code: duplicate$/)]);
    }
  });

  test('who trash and change the same records leave none half done', async () => {
    const ids = await make(admin(), 'task', ...Array.from({ length: 10 }, (_, at) => ({ title: `T${at}` })));
    const member = { ...(await world.as(shippedRoles.manager)), db: wide };
    const commands = [
      trashRecords(member, 'task', ids),
      updateRecords(
        admin(),
        'task',
        ids.toReversed().map((id) => ({ id, set: { status: 'done' } })),
      ),
    ];
    await Promise.allSettled(commands);
    const rows = await world.db.rows(sql`select distinct version, deleted_at is not null, status from tasks
      where id = any(${sql.param(ids)}::uuid[])`);
    expect(rows).toHaveLength(1);
  });
});
