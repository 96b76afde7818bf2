import { expect, test, vi } from 'vitest';
import { eraseRecord } from '../../src/erasure/index.ts';
import { type Grant, type Role, type Scope, shippedRoles } from '../../src/permissions/index.ts';
import { createView, updateView } from '../../src/views/index.ts';
import { change, makeOne, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';
import { follow, openFeed } from './follower.ts';

const world = inWorld({ ownServer: true });
const only = (read: Scope): Grant => ({ create: 'all', read, update: 'all', delete: 'all' });
const as = (key: string, objects: Role['objects']) => world.as({ ...shippedRoles.manager, key, objects });

test('one who sees only their own is told when a record comes to them, changes, and is taken away', async () => {
  const [seller, rival] = [await as('seller', { vessel: only('own') }), await as('rival', { vessel: only('own') })];
  const feed = openFeed(world);
  const [mine, theirs, all] = [await follow(feed, seller), await follow(feed, rival), await follow(feed, world.admin)];
  const id = await makeOne(world.admin, 'vessel', { name: 'Gannet' });
  await vi.waitFor(() => expect(all.seen()).toEqual([id]));
  expect(mine.seen()).toEqual([]);

  await change(world.admin, 'vessel', id, { ownerId: seller.actor.userId });
  await vi.waitFor(() => expect(mine.seen()).toEqual([id]));
  await change(world.admin, 'vessel', id, { code: 'G1' });
  await vi.waitFor(() => expect(mine.seen()).toEqual([id, id]));
  expect(theirs.seen()).toEqual([]);

  await change(world.admin, 'vessel', id, { ownerId: rival.actor.userId });
  await vi.waitFor(() => expect(mine.seen()).toEqual([id, id, id]));
  await vi.waitFor(() => expect(theirs.seen()).toEqual([id]));

  await trash(world.admin, 'vessel', id);
  await vi.waitFor(() => expect(theirs.seen()).toEqual([id, id]));
  await vi.waitFor(() => expect(all.seen()).toHaveLength(5));
  expect(mine.seen()).toEqual([id, id, id]);
});

test('that a record was erased is told to whose it was, although that is blanked with the rest', async () => {
  const seller = await as('eraser', { vessel: only('own') });
  const feed = openFeed(world);
  const mine = await follow(feed, seller);
  const id = await makeOne(world.admin, 'vessel', { name: 'Petrel', ownerId: seller.actor.userId });
  await vi.waitFor(() => expect(mine.seen()).toEqual([id]));
  await eraseRecord(world.admin, 'vessel', { id, confirm: 'Petrel' });
  await vi.waitFor(() => expect(mine.seen()).toEqual([id, id]));
});

test('an object that a role may not see is never spoken of', async () => {
  const feed = openFeed(world);
  const blind = await follow(feed, await as('blind', { vessel: only('none') }));
  await makeOne(world.admin, 'vessel', { name: 'Unseen' });
  const company = await makeOne(world.admin, 'company', { name: 'Seen' });
  await vi.waitFor(() => expect(blind.seen()).toEqual([company]));
});

test('a note is told of to those who may read what it is about, or what it was about', async () => {
  const seller = await as('note seller', { vessel: only('own') });
  const feed = openFeed(world);
  const mine = await follow(feed, seller);
  const own = await makeOne(world.admin, 'vessel', { name: 'Own', ownerId: seller.actor.userId });
  const other = await makeOne(world.admin, 'vessel', { name: 'Other' });
  const hidden = await makeOne(world.admin, 'note', { body: 'Hidden', links: [other] });
  const note = await makeOne(world.admin, 'note', { body: 'Seen', links: [own] });
  await vi.waitFor(() => expect(mine.seen()).toEqual([own, note]));
  await change(world.admin, 'note', note, { links: [other] });
  await vi.waitFor(() => expect(mine.seen()).toEqual([own, note, note]));
  await change(world.admin, 'note', note, { body: 'No longer' });
  await change(world.admin, 'note', hidden, { links: [own] });
  await vi.waitFor(() => expect(mine.seen()).toEqual([own, note, note, hidden]));
});

test('views are told of to those who see them, and to those who saw them until then', async () => {
  const [ann, bob] = [await world.as(shippedRoles.member), await world.as(shippedRoles.member)];
  const feed = openFeed(world);
  const [own, others] = [await follow(feed, ann), await follow(feed, bob)];
  const blind = await follow(feed, await as('blind to views', { vessel: only('none') }));
  const { id } = await createView(ann, { object: 'vessel', name: 'Private', definition: {} });
  await vi.waitFor(() => expect(own.seen()).toEqual([id]));
  await updateView(ann, { id, set: { isShared: true } });
  await vi.waitFor(() => expect(others.seen()).toEqual([id]));
  await updateView(ann, { id, set: { isShared: false } });
  await vi.waitFor(() => expect(others.seen()).toEqual([id, id]));
  await updateView(ann, { id, set: { name: 'Again private' } });
  await vi.waitFor(() => expect(own.seen()).toHaveLength(4));
  expect(others.seen()).toEqual([id, id]);
  expect(blind.seen()).toEqual([]);
});
