import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CardinalError } from '../../src/errors/index.ts';
import { mergeRecords } from '../../src/merge/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { make, makeOne, read } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

/** How often each outcome was met; what was not refused on purpose is thrown on. */
async function outcomes(commands: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(commands);
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof CardinalError) return one.reason.code;
    throw one.reason;
  });
}

test('of many who merge the same records crosswise, each record ends in one place', async () => {
  const ids = await make(world.admin, 'vessel', ...Array.from({ length: 6 }, (_, at) => ({ name: `Cross ${at}` })));
  const tasks = await make(world.admin, 'task', ...ids.map((id) => ({ title: 'About', links: [id] })));
  const pairs = ids.flatMap((keep) => ids.filter((id) => id !== keep).map((id) => ({ keep, merge: [id] })));
  const met = await outcomes(pairs.map((pair) => mergeRecords(world.admin, 'vessel', pair)));
  // Everything that could be merged was: one record is left.
  expect(met.filter((one) => one === 'done')).toHaveLength(5);
  expect(met.filter((one) => one === 'not_found')).toHaveLength(25);
  const [left] = await world.db.rows(sql`select id from vessels where deleted_at is null and name like 'Cross%'`);
  for (const id of ids) expect((await read(world.admin, 'vessel', id)).id).toBe(left?.[0]);
  for (const task of tasks) expect(await read(world.admin, 'task', task)).toMatchObject({ links: left });
});

test('what is linked while records are merged leads to no record that is gone', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [keep = '', other = ''] = await make(world.admin, 'contact', { firstName: 'Keep' }, { firstName: 'Other' });
    const writers = Array.from({ length: 6 }, async (_, at) =>
      at % 2
        ? makeOne(world.admin, 'deal', { name: 'Meanwhile', primaryContactId: other })
        : makeOne(world.admin, 'note', { body: 'Meanwhile', links: [other] }),
    );
    const met = await outcomes([mergeRecords(world.admin, 'contact', { keep, merge: [other] }), ...writers]);
    expect(met[0]).toBe('done');
    const [left] =
      await world.db.rows(sql`select (select count(*) from deals where primary_contact_id = ${other}::uuid),
      (select count(*) from record_links where to_id = ${other}::uuid)`);
    expect(left?.map(Number)).toEqual([0, 0]);
  }
});

test('of two who undo a merge at once, one does', async () => {
  const [keep = '', other = ''] = await make(world.admin, 'vessel', { name: 'Twice' }, { name: 'Thrice' });
  const { operationId } = await mergeRecords(world.admin, 'vessel', { keep, merge: [other] });
  const met = await outcomes([1, 2, 3].map(() => undoOperation(world.admin, { operationId })));
  expect(met.toSorted()).toEqual(['conflict', 'conflict', 'done']);
  expect(await read(world.admin, 'vessel', other)).toMatchObject({ id: other, deletedAt: null });
});

test('a merge that moves thousands is undone at once', async () => {
  const [keep = '', other = ''] = await make(world.admin, 'vessel', { name: 'Busy' }, { name: 'Busier' });
  for (let at = 0; at < 3; at += 1) {
    await make(world.admin, 'note', ...Array.from({ length: 1000 }, (_, n) => ({ body: `Note ${n}`, links: [other] })));
  }
  const { operationId } = await mergeRecords(world.admin, 'vessel', { keep, merge: [other] });
  const linked = async (id: string) => {
    const [row] = await world.db.rows(sql`select count(*) from record_links where to_id = ${id}::uuid`);
    return Number(row?.[0]);
  };
  expect(await linked(keep)).toBe(3000);
  await undoOperation(world.admin, { operationId });
  expect([await linked(keep), await linked(other)]).toEqual([0, 3000]);
});
