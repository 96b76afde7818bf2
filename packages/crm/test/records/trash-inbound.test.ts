import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { withObject } from '../definitions/factory-order.ts';
import { make, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let admin: Context;

const about = (key: string, plural: string, fields: object[]) =>
  ({
    key,
    singular: plural.slice(0, -1),
    plural,
    slug: plural.toLowerCase(),
    icon: 'ship',
    description: '',
    title: { label: 'Name' },
    fields,
  }) as Parameters<typeof withObject>[1];
const to = (key: string, target: string, onDelete: string) => ({ key, type: 'relation', label: key, target, onDelete });

beforeAll(async () => {
  admin = await withObject(
    world.admin,
    about('harbour', 'Harbours', [to('partOf', 'harbour', 'delete'), to('keeper', 'contact', 'clear')]),
  );
  admin = await withObject(admin, about('berth', 'Berths', [to('harbour', 'harbour', 'delete')]));
  admin = await withObject(
    admin,
    about('mooring', 'Moorings', [to('berth', 'berth', 'refuse'), to('harbour', 'harbour', 'delete')]),
  );
});

const inTrash = async (object: string, id: string) => (await read(admin, object, id)).deletedAt !== null;

describe('a relation that refuses', () => {
  test('keeps what it points to out of the trash, and says how many there are', async () => {
    const [first, second] = (await make(admin, 'berth', { name: 'B-1' }, { name: 'B-2' })) as [string, string];
    const on = { custom: { berthId: first } };
    const moorings = await make(admin, 'mooring', { name: 'M-1', ...on }, { name: 'M-2', ...on });
    const refused = await refusal(trash(admin, 'berth', second, first));
    expect(refused).toMatchObject({ code: 'conflict', issues: ['ids.1: in_use'] });
    expect(refused.message).toBe('"B-1" still has 2 moorings. Delete them first, or have them point elsewhere.');
    expect(await inTrash('berth', second)).toBe(false);
    await trash(admin, 'mooring', ...moorings);
    await trash(admin, 'berth', first);
    expect(await inTrash('berth', first)).toBe(true);
  });

  test('keeps what would go along as well, and lets it go with what holds it', async () => {
    const harbour = await makeOne(admin, 'harbour', { name: 'North' });
    const berth = await makeOne(admin, 'berth', { name: 'B-3', custom: { harbourId: harbour } });
    const mooring = await makeOne(admin, 'mooring', { name: 'M-3', custom: { berthId: berth } });
    const refused = await refusal(trash(admin, 'harbour', harbour));
    expect(refused.message).toMatch(/^A berth that goes with it still has 1 mooring\./);
    expect(await inTrash('berth', berth)).toBe(false);
    const together = await makeOne(admin, 'harbour', { name: 'South' });
    const going = await makeOne(admin, 'berth', { name: 'B-4', custom: { harbourId: together } });
    await make(admin, 'mooring', { name: 'M-4', custom: { berthId: going, harbourId: together } });
    await trash(admin, 'harbour', together);
    expect(await inTrash('berth', going)).toBe(true);
    expect(await inTrash('mooring', mooring)).toBe(false);
  });
});

describe('a relation that deletes', () => {
  test('takes along what points there, over several steps and in circles, and undo brings all of it back', async () => {
    const top = await makeOne(admin, 'harbour', { name: 'Top' });
    const part = await makeOne(admin, 'harbour', { name: 'Part', custom: { partOfId: top } });
    const berth = await makeOne(admin, 'berth', { name: 'B-5', custom: { harbourId: part } });
    const other = await makeOne(admin, 'berth', { name: 'B-6' });
    const away = await makeOne(admin, 'berth', { name: 'B-7', custom: { harbourId: part } });
    await trash(admin, 'berth', away);
    const { operationId, records } = await trash(admin, 'harbour', top);
    expect(records).toEqual([{ id: top, version: 2 }]);
    const lives = () =>
      Promise.all([
        inTrash('harbour', top),
        inTrash('harbour', part),
        inTrash('berth', berth),
        inTrash('berth', other),
      ]);
    expect(await lives()).toEqual([true, true, true, false]);
    expect(await undoOperation(admin, { operationId })).toMatchObject({ changed: 3 });
    expect(await lives()).toEqual([false, false, false, false]);
    // What was in the trash before stays there.
    expect(await inTrash('berth', away)).toBe(true);
  });

  test('asks whether one may delete what goes along', async () => {
    const member = await world.as({
      ...shippedRoles.member,
      key: 'harbourMaster',
      objects: { ...shippedRoles.member.objects, berth: { read: 'all', create: 'all', update: 'all', delete: 'none' } },
    });
    const harbour = await makeOne(admin, 'harbour', { name: 'Of others', ownerId: member.actor.userId });
    const berth = await makeOne(admin, 'berth', { name: 'B-8', custom: { harbourId: harbour } });
    const asMember = { ...member, schema: admin.schema };
    const refused = await refusal(trash(asMember, 'harbour', harbour));
    expect(refused.code).toBe('forbidden');
    expect(refused.message).toContain('would delete berths that you may not delete');
    expect(await inTrash('harbour', harbour)).toBe(false);
    expect(await inTrash('berth', berth)).toBe(false);
  });

  test('takes no more along than an undo can bring back', async () => {
    const harbour = await makeOne(admin, 'harbour', { name: 'Large' });
    const berths = Array.from({ length: 600 }, (_, at) => ({ name: `L-${at}`, custom: { harbourId: harbour } }));
    await make(admin, 'berth', ...berths);
    await make(admin, 'berth', ...berths);
    const refused = await refusal(trash(admin, 'harbour', harbour));
    expect(refused.message).toContain('More than 1,000 records would be deleted with the harbour.');
  });
});

test('a relation that clears keeps its value, so that what comes back from the trash is pointed to as before', async () => {
  const keeper = await makeOne(admin, 'contact', { firstName: 'Ada' });
  const harbour = await makeOne(admin, 'harbour', { name: 'Kept', custom: { keeperId: keeper } });
  await trash(admin, 'contact', keeper);
  expect((await read(admin, 'harbour', harbour)).custom).toMatchObject({ keeperId: keeper });
  await restore(admin, 'contact', keeper);
  expect((await read(admin, 'harbour', harbour)).custom).toMatchObject({ keeperId: keeper });
});
