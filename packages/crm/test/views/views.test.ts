import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import {
  createView,
  defaultViews,
  favouriteView,
  getView,
  listFavourites,
  listViews,
  restoreView,
  setDefaultView,
  trashView,
  updateView,
} from '../../src/views/index.ts';
import { removeOldViews } from '../../src/views/remove-old.ts';
import { entryOf } from '../kit/ledger.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const object = 'vessel';
const definition = {
  columns: [{ field: 'code', width: 120, pinned: true }, { field: 'custom.enum' }],
  filter: { where: { 'custom.number': { gte: 5 }, 'custom.relation.industry': { eq: 'Steel' } } },
  sort: [{ field: 'custom.date', direction: 'desc' as const }],
  group: 'custom.enum',
  totals: [{ field: 'custom.currency', function: 'median' as const }],
};
const names = async (context: Parameters<typeof listViews>[0]) =>
  (await listViews(context, { object })).views.map(({ name }) => name);

test('a view is kept as it was given, for its owner alone, until it is shared', async () => {
  const [ann, bob] = [await world.as(shippedRoles.member), await world.as(shippedRoles.member)];
  const { id, operationId } = await createView(ann, { object, name: 'Fast ones', definition });
  expect(await getView(ann, { id })).toMatchObject({
    name: 'Fast ones',
    layout: 'table',
    definition,
    leftOut: { columns: 0, conditions: 0, sorts: 0, others: 0 },
    isOwn: true,
    mayChange: true,
  });
  expect((await entryOf(world, operationId))?.changes).toMatchObject([
    { object: 'view', recordId: id, action: 'create' },
  ]);
  expect(await names(bob)).not.toContain('Fast ones');
  expect(await refusal(getView(bob, { id }))).toMatchObject({ code: 'not_found' });
  expect(await refusal(updateView(bob, { id, set: { name: 'Mine' } }))).toMatchObject({ code: 'not_found' });
  // Not even an admin looks into what someone keeps for themselves.
  expect(await refusal(trashView(world.admin, { id }))).toMatchObject({ code: 'not_found' });
  await updateView(ann, { id, set: { isShared: true } });
  expect(await getView(bob, { id })).toMatchObject({ isOwn: false, mayChange: false });
  expect(await refusal(updateView(bob, { id, set: { name: 'Mine' } }))).toMatchObject({ code: 'forbidden' });
  await updateView(await world.as(shippedRoles.manager), { id, set: { name: 'Fast vessels' } });
  expect(await names(bob)).toContain('Fast vessels');
});

test('who may only look keeps views of their own and shares none', async () => {
  const viewer = await world.as(shippedRoles.viewer);
  const { id } = await createView(viewer, { object, name: 'Looked at', definition: {} });
  expect(await refusal(updateView(viewer, { id, set: { isShared: true } }))).toMatchObject({ code: 'forbidden' });
  const shared = createView(viewer, { object, name: 'Shared', definition: {}, isShared: true });
  expect(await refusal(shared)).toMatchObject({ code: 'forbidden' });
});

test('what no list would take is refused at its place', async () => {
  const bad = {
    columns: [{ field: 'code' }, { field: 'code' }, { field: 'gone' }],
    filter: { and: [{ where: { 'custom.number': { gte: 'five' } } }] },
    sort: [{ field: 'custom.emails', direction: 'asc' as const }],
    group: 'custom.longText',
    totals: [{ field: 'code', function: 'sum' as const }],
    board: 'code',
  };
  expect(
    (await refusal(createView(world.admin, { object, name: 'Bad', layout: 'calendar', definition: bad }))).issues,
  ).toEqual([
    'definition.columns.1.field: duplicate',
    'definition.columns.2.field: unknown_field',
    'definition.filter.and.0.where.custom.number.gte: bad_operand',
    'definition.sort.0.field: invalid',
    'definition.group: unknown_field',
    'definition.totals.0.field: unknown_field',
    'definition.board: bad_field',
    'definition.date: bad_field',
  ]);
});

test('what a reader may not see is left out and counted, and stays when they change the rest', async () => {
  const { id } = await createView(world.admin, { object, name: 'Hidden parts', definition, isShared: true });
  const blind = await world.as({
    ...shippedRoles.manager,
    hiddenFields: { vessel: ['custom.enum', 'custom.number', 'custom.currency', 'custom.date'] },
  });
  const seen = await getView(blind, { id });
  expect(seen.definition).toEqual({
    columns: [definition.columns[0]],
    filter: { where: { 'custom.relation.industry': { eq: 'Steel' } } },
  });
  expect(seen.leftOut).toEqual({ columns: 1, conditions: 1, sorts: 1, others: 2 });
  const columns = [{ field: 'code', width: 300 }];
  await updateView(blind, { id, set: { definition: { ...seen.definition, columns } } });
  expect((await getView(world.admin, { id })).definition).toEqual({ ...definition, columns });
});

test('a board that has lost its field opens as a table', async () => {
  const board = {
    object,
    name: 'Board',
    layout: 'board' as const,
    definition: { board: 'custom.enum' },
    isShared: true,
  };
  const { id } = await createView(world.admin, board);
  expect(await getView(world.admin, { id })).toMatchObject({ layout: 'board' });
  const blind = await world.as({ ...shippedRoles.member, hiddenFields: { vessel: ['custom.enum'] } });
  expect(await getView(blind, { id })).toMatchObject({ layout: 'table', definition: {}, leftOut: { others: 1 } });
});

test('a view that someone changed meanwhile is not saved over', async () => {
  const { id } = await createView(world.admin, { object, name: 'Contested', definition: {}, isShared: true });
  await updateView(world.admin, { id, version: 1, set: { name: 'First' } });
  expect(await refusal(updateView(world.admin, { id, version: 1, set: { name: 'Second' } }))).toMatchObject({
    code: 'conflict',
  });
});

test('every operation is undone, and the undo as well', async () => {
  const context = await world.as(shippedRoles.member);
  const { id, operationId: made } = await createView(context, { object, name: 'One', definition: {} });
  const { operationId: renamed } = await updateView(context, { id, set: { name: 'Two', definition } });
  const undone = await undoOperation(context, { operationId: renamed });
  expect(await getView(context, { id })).toMatchObject({ name: 'One', definition: {} });
  await undoOperation(context, { operationId: undone.operationId });
  expect(await getView(context, { id })).toMatchObject({ name: 'Two', definition });
  await updateView(context, { id, set: { name: 'Three' } });
  expect(await refusal(undoOperation(context, { operationId: renamed }))).toMatchObject({ code: 'conflict' });
  const kept = await undoOperation(context, { operationId: renamed, conflicts: 'keep' });
  expect(kept.conflicts).toMatchObject([{ object: 'view', field: 'name', current: 'Three', previous: 'One' }]);
  expect(await getView(context, { id })).toMatchObject({ name: 'Three', definition: {} });
  const { operationId: gone } = await trashView(context, { id });
  expect(await names(context)).not.toContain('Three');
  await undoOperation(context, { operationId: gone });
  await undoOperation(context, { operationId: made });
  expect(await refusal(getView(context, { id }))).toMatchObject({ code: 'not_found' });
  await restoreView(context, { id });
  expect(await names(context)).toContain('Three');
  const stranger = await world.as(shippedRoles.member);
  expect(await refusal(undoOperation(stranger, { operationId: kept.operationId }))).toMatchObject({
    code: 'not_found',
  });
});

test('a role meets one view first, which is shared; curators say which', async () => {
  const make = async (name: string, isShared: boolean) =>
    (await createView(world.admin, { object, name, definition: {}, isShared })).id;
  const [first, second, own] = [await make('First', true), await make('Second', true), await make('Own', false)];
  const member = await world.as(shippedRoles.member);
  const set = (id: string, context = world.admin) => setDefaultView(context, { id, role: 'member', isDefault: true });
  expect(await refusal(set(first, member))).toMatchObject({ code: 'forbidden' });
  expect(await refusal(set(own))).toMatchObject({ code: 'invalid' });
  await set(first);
  expect(await defaultViews(member)).toEqual({ [object]: first });
  const { operationId } = await set(second);
  expect(await defaultViews(member)).toEqual({ [object]: second });
  expect(await getView(member, { id: first })).toMatchObject({ defaultFor: [] });
  await undoOperation(world.admin, { operationId });
  expect(await defaultViews(member)).toEqual({ [object]: first });
  expect(await defaultViews(world.admin)).toEqual({});
  await updateView(world.admin, { id: first, set: { isShared: false } });
  expect(await defaultViews(member)).toEqual({});
});

test('favourites are one’s own, and those that one may still see', async () => {
  const [ann, bob] = [await world.as(shippedRoles.member), await world.as(shippedRoles.viewer)];
  const { id } = await createView(ann, { object, name: 'Starred', definition: {}, isShared: true });
  await favouriteView(bob, { id, isFavourite: true });
  await favouriteView(bob, { id, isFavourite: true });
  expect(await listFavourites(bob)).toMatchObject([{ id, object, name: 'Starred' }]);
  expect(await listFavourites(ann)).toEqual([]);
  await updateView(ann, { id, set: { isShared: false } });
  expect(await listFavourites(bob)).toEqual([]);
  await updateView(ann, { id, set: { isShared: true } });
  await favouriteView(bob, { id, isFavourite: false });
  expect(await listFavourites(bob)).toEqual([]);
});

test('what has been in the trash for 30 days goes for good', async () => {
  const { id } = await createView(world.admin, { object, name: 'Old', definition: {} });
  await trashView(world.admin, { id });
  await removeOldViews(world.db);
  await world.db.rows(sql`update views set deleted_at = now() - interval '31 days' where id = ${id}::uuid`);
  await removeOldViews(world.db);
  expect(await refusal(restoreView(world.admin, { id }))).toMatchObject({ code: 'not_found' });
});
