import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { UnauthenticatedError } from '../../src/errors/index.ts';
import { encodePosition } from '../../src/feed/index.ts';
import { endOfFeed } from '../../src/feed/read.ts';
import { createRecords } from '../../src/records/index.ts';
import { change, make, makeOne, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';
import { follow, openFeed } from './follower.ts';

// Another test's open transaction anywhere on the server would hold the feed back.
const world = inWorld({ ownServer: true });

test('a change is told to everyone who follows, of any object, with who did it', async () => {
  const feed = openFeed(world);
  const follower = await follow(feed, world.admin);
  expect(follower.events).toEqual([{ kind: 'changes', objects: [] }]);
  const id = await makeOne(world.admin, 'vessel', { name: 'Kittiwake' });
  await vi.waitFor(() => expect(follower.seen()).toEqual([id]));
  expect(follower.events.at(-1)).toEqual({
    kind: 'changes',
    objects: [
      {
        object: 'vessel',
        records: [{ id, version: 1, by: { id: world.admin.actor.userId, name: 'Test admin' } }],
      },
    ],
  });
  await change(world.admin, 'vessel', id, { code: 'K1' });
  await vi.waitFor(() =>
    expect(follower.events.at(-1)).toMatchObject({ objects: [{ records: [{ id, version: 2 }] }] }),
  );
  await trash(world.admin, 'vessel', id);
  await vi.waitFor(() => expect(follower.seen()).toEqual([id, id, id]));
});

test('two processes miss nothing of sixteen writers whose transactions overlap, and tell the same', async () => {
  const followers = await Promise.all([follow(openFeed(world), world.admin), follow(openFeed(world), world.admin)]);
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    const made: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      await world.db.transaction(async (tx) => {
        const name = `${writer}.${round}`;
        const { records } = await createRecords({ ...world.admin, db: tx }, 'vessel', [{ name }]);
        made.push(...records.map(({ id }) => id));
        // Ids and commits end up in different orders.
        await wait((writer * 7 + round * 13) % 25);
      });
    }
    return made;
  });
  const made = (await Promise.all(writers)).flat();
  for (const follower of followers) {
    await vi.waitFor(() => expect(follower.seen().toSorted()).toEqual(made.toSorted()), { timeout: 10_000 });
  }
});

test('one who comes back goes on from where they were, and meets nothing twice', async () => {
  const feed = openFeed(world);
  const before = await follow(feed, world.admin);
  const [first] = await make(world.admin, 'vessel', { name: 'First' });
  await vi.waitFor(() => expect(before.seen()).toEqual([first]));
  await before.leave();
  const missed = await make(world.admin, 'vessel', { name: 'Second' }, { name: 'Third' });
  const back = await follow(openFeed(world), world.admin, { after: before.position() });
  const fourth = await makeOne(world.admin, 'vessel', { name: 'Fourth' });
  await vi.waitFor(() => expect(back.seen()).toEqual([...missed, fourth]));
});

test('a transaction that is still open holds its change back, and none that follows is lost', async () => {
  const follower = await follow(openFeed(world), world.admin);
  let commit: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let early = '';
  let entered: () => void = () => undefined;
  const inside = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const open = world.db.transaction(async (tx) => {
    early = await makeOne({ ...world.admin, db: tx }, 'vessel', { name: 'Early' });
    entered();
    await held;
  });
  await inside;
  const late = await makeOne(world.admin, 'vessel', { name: 'Late' });
  await wait(400);
  expect(follower.seen()).toEqual([]);
  commit();
  await open;
  await vi.waitFor(() => expect(follower.seen()).toEqual([early, late]));
});

test('one who was away too long, or comes from before a restore, looks at everything anew', async () => {
  const feed = openFeed(world);
  const start = encodePosition(await endOfFeed(world.db));
  for (let batch = 0; batch < 6; batch += 1) {
    await createRecords(
      world.admin,
      'vessel',
      Array.from({ length: 1000 }, (_, n) => ({ name: `${batch}.${n}` })),
    );
  }
  const far = await follow(feed, world.admin, { after: start });
  await vi.waitFor(() => expect(far.events).toContainEqual({ kind: 'reset' }));
  const id = await makeOne(world.admin, 'vessel', { name: 'After' });
  await vi.waitFor(() => expect(far.seen()).toContain(id));

  await world.db.rows(sql`update ledger_epoch set epoch = epoch + 1`);
  await vi.waitFor(() => expect(far.events.at(-1)).toEqual({ kind: 'reset' }));
  const stranger = await follow(feed, world.admin, { after: start });
  expect(stranger.events).toEqual([{ kind: 'reset' }]);
  const nonsense = await follow(feed, world.admin, { after: 'yesterday' });
  expect(nonsense.events).toEqual([{ kind: 'reset' }]);
  const next = await makeOne(world.admin, 'vessel', { name: 'Next' });
  for (const follower of [far, stranger, nonsense]) await vi.waitFor(() => expect(follower.seen()).toContain(next));
});

test('many at once are told of without their names', async () => {
  const follower = await follow(openFeed(world), world.admin);
  await createRecords(
    world.admin,
    'vessel',
    Array.from({ length: 300 }, (_, n) => ({ name: `Fleet ${n}` })),
  );
  await vi.waitFor(() =>
    expect(follower.events.at(-1)).toEqual({
      kind: 'changes',
      objects: [{ object: 'vessel', records: null }],
    }),
  );
});

test('who may not follow any more is told so: at the next look, or as soon as members change', async () => {
  let isIn = true;
  const reader = async () => {
    if (!isIn) throw new UnauthenticatedError();
    return world.admin;
  };
  const slow = await follow(openFeed(world), world.admin, { reader, recheckMs: 60_000 });
  const soon = await follow(openFeed(world), world.admin, { reader, recheckMs: 50 });
  isIn = false;
  await expect(soon.ended).rejects.toThrow(UnauthenticatedError);
  await world.db.rows(sql`with o as (insert into operations (id, kind, actor_kind)
    values (gen_random_uuid(), 'member.deactivate', 'system') returning id)
    insert into changes (operation_id, object, record_id, action, version)
    select id, 'member', gen_random_uuid(), 'update', 1 from o`);
  await expect(slow.ended).rejects.toThrow(UnauthenticatedError);
});

test('a process that stops says so, and its followers come back elsewhere', async () => {
  const feed = openFeed(world);
  const follower = await follow(feed, world.admin);
  feed.stop();
  await expect(follower.ended).rejects.toMatchObject({ code: 'unavailable' });
});
