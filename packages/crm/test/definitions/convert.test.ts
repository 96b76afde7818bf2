import { isOutdated } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { beginFilling, convertNext } from '../../src/definitions/convert/fill.ts';
import { planConversion } from '../../src/definitions/convert/plan.ts';
import {
  conversionInput,
  convertField,
  convertInput,
  createField,
  createObject,
  createObjectInput,
  deleteField,
  fieldInput,
  previewConversion,
  settleColumn,
} from '../../src/definitions/index.ts';
import { removeOldDefinitions } from '../../src/definitions/remove-old.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { createView, getView, viewInput } from '../../src/views/index.ts';
import { change, make, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { renewed } from './factory-order.ts';

const world = inWorld();
let made = 0;
/** An object of the test's own. */
let key = '';
let admin: Context;
beforeEach(async () => {
  made += 1;
  key = `lot${made}`;
  const names = { singular: `Lot ${made}`, plural: `Lots ${made}`, slug: `lots-${made}` };
  const input = { key, ...names, icon: 'box', description: '', title: { label: 'Name' } };
  await createObject(world.admin, createObjectInput.parse(input));
  admin = await renewed(world.admin);
});

const add = async (field: object) => {
  await createField(admin, { object: key, field: fieldInput.parse({ key: 'kind', label: 'Kind', ...field }) });
  admin = await renewed(admin);
};
/** Records with these values, and their ids. */
const holding = (...values: unknown[]) =>
  make(admin, key, ...values.map((kind, at) => ({ name: `Lot ${at}`, custom: { kind } })));
const preview = (type: string, rest: object = {}) =>
  previewConversion(admin, conversionInput.parse({ object: key, key: 'kind', type, ...rest }));
const convert = async (type: string, rest: object = {}) => {
  const done = await convertField(admin, convertInput.parse({ object: key, key: 'kind', type, ...rest }));
  admin = await renewed(admin);
  return done;
};
const field = () => objectOf(admin.schema, key).fields.get('custom.kind');
const held = async (ids: readonly string[]) =>
  await Promise.all(ids.map(async (id) => (await read(admin, key, id)).custom['kind']));
const columns = async () =>
  (
    await world.db.rows(sql`select attname from pg_attribute where attrelid = to_regclass(${`c_${key}`}) and attnum > 0
      and not attisdropped and attname !~ '^(id|external_id|version|.*_at|name|owner_id)$' order by 1`)
  ).map(([name]) => name as string);
const settle = async () => {
  const deps = { db: world.db, schema: () => admin.schema, signal: new AbortController().signal, attempt: 1 };
  await settleColumn.handle(deps, { field: field()?.id });
  admin = await renewed(admin);
};

test('text becomes a choice whose options are what records hold, and undo brings the text back, and redo the choice', async () => {
  await add({ type: 'text' });
  const ids = await holding('Pump', 'valve', 'Valve', 'Valve', 'C++', null, 'x'.repeat(61));
  await trash(admin, key, ids[0] as string);
  const before = await read(admin, key, ids[1] as string);
  expect(await preview('enum')).toMatchObject({
    converts: 5,
    empty: 1,
    fails: 1,
    options: [
      { value: 'Valve', label: 'Valve', color: 'grey' },
      { value: 'C', label: 'C++', color: 'sand' },
      { value: 'Pump', label: 'Pump', color: 'amber' },
    ],
    unconverted: [{ id: ids[6], title: 'Lot 6', value: 'x'.repeat(61), reason: 'It is none of the options.' }],
    lost: [],
    views: { count: 0, names: [] },
  });
  expect((await refusal(convert('enum'))).issues).toEqual(['unconverted: unconverted']);
  expect(await columns()).toEqual(['c_kind']);
  const { operationId, result } = await convert('enum', { unconverted: 'empty' });
  expect(result).toEqual({ emptied: 1 });
  expect(field()).toMatchObject({ type: 'enum', label: 'Kind', key: 'kind' });
  expect(await held(ids)).toEqual(['Pump', 'Valve', 'Valve', 'Valve', 'C', null, null]);
  expect((await read(admin, key, ids[1] as string)).version).toBe(before.version);
  await settle();
  expect(field()?.column).toBe('c_kind');
  expect(await held(ids)).toEqual(['Pump', 'Valve', 'Valve', 'Valve', 'C', null, null]);

  const undone = await undoOperation(admin, { operationId });
  admin = await renewed(admin);
  expect(field()?.type).toBe('text');
  expect(await held(ids)).toEqual(['Pump', 'valve', 'Valve', 'Valve', 'C++', null, 'x'.repeat(61)]);
  await undoOperation(admin, { operationId: undone.operationId });
  admin = await renewed(admin);
  expect(await held(ids)).toEqual(['Pump', 'Valve', 'Valve', 'Valve', 'C', null, null]);
  await change(admin, key, ids[1] as string, { custom: { kind: 'Pump' } });
  expect(await held(ids.slice(1, 2))).toEqual(['Pump']);
});

test.each([
  [
    'number',
    { integer: true, min: 0 },
    'currency',
    { currency: 'USD' },
    [3, 12],
    [
      { minor: 300, currency: 'USD' },
      { minor: 1200, currency: 'USD' },
    ],
    ['min', 'integer'],
  ],
  ['number', { min: 0, max: 10, default: 3, required: true }, 'percent', {}, [3, 10], [3, 10], []],
  ['number', {}, 'rating', {}, [3, 5], [3, 5], []],
  ['currency', {}, 'number', { currency: 'USD' }, [{ minor: 350, currency: 'USD' }], [3.5], []],
  ['date', {}, 'datetime', { timeZone: 'Asia/Tokyo' }, ['2026-11-21'], ['2026-11-20T15:00:00.000Z'], []],
  ['datetime', {}, 'date', { timeZone: 'Asia/Tokyo' }, ['2026-11-20T15:30:00Z'], ['2026-11-21'], []],
  ['boolean', {}, 'enum', {}, [true, false, null], ['Yes', 'No', null], []],
  [
    'text',
    { format: 'email' },
    'emails',
    {},
    ['ada@example.com', null],
    [[{ value: 'ada@example.com', label: null, primary: true }], []],
    ['format'],
  ],
  ['emails', {}, 'text', {}, [[{ value: 'ada@example.com' }], []], ['ada@example.com', null], []],
  ['text', {}, 'multiEnum', {}, ['b, a', 'a, a'], [['a', 'b'], ['a']], []],
] as const)('%s %j becomes %s, with what its type has', async (type, settings, to, rest, values, expected, lost) => {
  await add({ type, ...settings });
  const ids = await holding(...values);
  const { fails, lost: told } = await preview(to, rest);
  expect({ fails, told }).toEqual({ fails: 0, told: lost });
  await convert(to, rest);
  expect(await held(ids)).toEqual(expected);
  expect(field()).toMatchObject(
    Object.fromEntries(Object.entries(settings).filter(([name]) => !(lost as readonly string[]).includes(name))),
  );
  if (to !== 'currency' && to !== 'multiEnum') return;
  await settle();
  expect(await held(ids)).toEqual(expected);
  const indexes = await world.db.rows(sql`select indexname from pg_indexes where tablename = ${`c_${key}`}
    and indexname ~ '__[cdv]_' order by 1`);
  expect(indexes).toEqual(to === 'multiEnum' ? [[`c_${key}__c_kind__at`]] : []);
});

test.each([
  [{ type: 'text', unique: true }, 'boolean', 'type: invalid', /cannot be unique/],
  [{ type: 'number', default: 3 }, 'currency', 'type: default', /has a default, "3", and currency fields have none/],
  [{ type: 'text', default: 'some' }, 'number', 'type: default', /"some", that would not convert\. Enter a number/],
  [{ type: 'text', required: true }, 'emails', 'type: invalid', /cannot be required/],
  [{ type: 'json' }, 'text', 'type: no_conversion', /keep their type/],
  [{ type: 'number' }, 'date', 'type: no_conversion', /turn into: percent, rating, currency/],
  [{ type: 'number' }, 'number', 'type: invalid', /has this type already/],
  [{ type: 'text' }, 'enum', 'options: required', /at least one option/],
])('%j to %s is refused as "%s"', async (settings, to, issue, message) => {
  await add(settings);
  const told = await refusal(preview(to));
  expect(told.issues).toEqual([issue]);
  expect(told.message).toMatch(message);
  expect((await refusal(convert(to))).issues).toEqual([issue]);
});

test('a field stays unique where its type may be, and is refused where values meet', async () => {
  await add({ type: 'text', unique: true });
  const [first] = await holding('1', '2', '02.5');
  await convert('number');
  expect(field()?.unique).toBe(true);
  expect((await refusal(make(admin, key, { name: 'Twin', custom: { kind: 2.5 } }))).issues).toEqual([
    'records.0.custom.kind: duplicate',
  ]);
  await settle();
  expect((await refusal(make(admin, key, { name: 'Twin', custom: { kind: 2.5 } }))).code).toBe('conflict');
  await convert('text');
  await change(admin, key, first as string, { custom: { kind: '2.50' } });
  expect((await refusal(convert('number'))).message).toMatch(/One value stands on more than one record, "2.5"/);
  expect(field()?.type).toBe('text');
  expect(await leftBehind()).toEqual([]);
});

/** What a conversion fills and has not put to use. */
const leftBehind = async () => [
  ...(await world.db.rows(sql`select field_id from field_conversions`)),
  ...(await world.db.rows(sql`select attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and not attisdropped and attname ~ '^v_'`)),
];

test('what an ended process leaves behind is cleared away, by who converts next and by the worker', async () => {
  await add({ type: 'text' });
  await holding('1', '2');
  const input = conversionInput.parse({ object: key, key: 'kind', type: 'emails' });
  const begun = async () => {
    const filling = await beginFilling(world.db, await planConversion(admin, input), false);
    await convertNext(world.db, filling, { limit: 1 });
  };
  await begun();
  expect((await refusal(convert('number'))).message).toMatch(/is being converted already/);
  await world.db.rows(sql`update field_conversions set beat_at = now() - interval '2 minutes'`);
  await convert('number');
  expect(await leftBehind()).toEqual([]);
  await convert('text');
  await begun();
  expect(await leftBehind()).toHaveLength(2);
  await world.db.rows(sql`update field_conversions set beat_at = now() - interval '2 minutes'`);
  await removeOldDefinitions(world.db, new AbortController().signal);
  expect(await leftBehind()).toEqual([]);
});

test('a field that is changed while it is converted is not, and nothing is left of the attempt', async () => {
  await add({ type: 'text' });
  await holding('1');
  // Its definition is locked, so that the conversion waits at its end until the label has changed.
  await world.db
    .transaction(async (tx) => {
      await tx.rows(sql`select 1 from schema_version for update`);
      const converting = refusal(convert('number'));
      await expect.poll(leftBehind).toHaveLength(2);
      await tx.rows(sql`update field_definitions set label = 'Sort' where object = ${key}`);
      return { converting };
    })
    .then(async ({ converting }) => expect((await converting).message).toMatch(/was changed meanwhile/));
  expect(await leftBehind()).toEqual([]);
});

test('who has not heard of it writes nothing into a column of another type, even where Postgres would take it', async () => {
  await add({ type: 'number' });
  const [id] = await holding(3);
  const stale = admin;
  const { operationId } = await convert('currency', { currency: 'USD' });
  const write = (context: Context) => change(context, key, id as string, { custom: { kind: 12.5 } });
  await expect(write(stale)).rejects.toSatisfy(isOutdated);
  expect(await held([id as string])).toEqual([{ minor: 300, currency: 'USD' }]);
  const converted = admin;
  await undoOperation(admin, { operationId });
  const money = { custom: { kind: { minor: 1, currency: 'USD' } } };
  await expect(change(converted, key, id as string, money)).rejects.toSatisfy(isOutdated);
  admin = await renewed(admin);
  await write(admin);
  expect(await held([id as string])).toEqual([12.5]);
});

test('what was written since is told, and kept where it converts back or overwritten, as the person says', async () => {
  await add({ type: 'text' });
  const ids = await holding('1', '2', '3');
  const first = await convert('number');
  await change(admin, key, ids[0] as string, { custom: { kind: 7 } });
  const conflict = { object: key, id: ids[0], field: 'custom.kind', current: 7, previous: '1' };
  expect(await previewUndo(admin, { operationId: first.operationId })).toMatchObject({ conflicts: [conflict] });
  expect((await refusal(undoOperation(admin, { operationId: first.operationId }))).code).toBe('conflict');
  expect(await undoOperation(admin, { operationId: first.operationId, conflicts: 'keep' })).toMatchObject({
    conflicts: [conflict],
  });
  admin = await renewed(admin);
  expect(await held(ids)).toEqual(['7', '2', '3']);

  const second = await convert('number');
  await change(admin, key, ids[1] as string, { custom: { kind: 9 } });
  await undoOperation(admin, { operationId: second.operationId, conflicts: 'overwrite' });
  admin = await renewed(admin);
  expect(await held(ids)).toEqual(['7', '2', '3']);
});

test('views that lose something are told, and show all of it again after undo', async () => {
  await add({ type: 'number' });
  await holding(1, 2);
  const definition = {
    filter: { where: { 'custom.kind': { gt: 1 } } },
    sort: [{ field: 'custom.kind', direction: 'asc' }],
  };
  const { id } = await createView(
    admin,
    viewInput.parse({ object: key, name: 'Large', layout: 'table', definition, isShared: true }),
  );
  expect((await preview('percent')).views).toEqual({ count: 0, names: [] });
  expect((await preview('text')).views).toEqual({ count: 1, names: ['Large'] });
  const { operationId } = await convert('text');
  expect((await getView(admin, { id })).leftOut).toMatchObject({ conditions: 1, sorts: 0 });
  await undoOperation(admin, { operationId });
  admin = await renewed(admin);
  expect((await getView(admin, { id })).leftOut).toMatchObject({ conditions: 0, sorts: 0 });
});

test('converting is for who may manage objects, and shows them only what they may read', async () => {
  await add({ type: 'text' });
  await holding('many');
  const manager = { ...(await world.as(shippedRoles.manager)), schema: admin.schema };
  const input = { object: key, key: 'kind', type: 'number' };
  expect((await refusal(convertField(manager, convertInput.parse(input)))).code).toBe('forbidden');
  expect((await refusal(previewConversion(manager, conversionInput.parse(input)))).code).toBe('forbidden');
  const blind = { ...shippedRoles.admin, objects: { ...shippedRoles.admin.objects } };
  const own = { ...admin, actor: { ...admin.actor, role: withScope(blind, key) } };
  expect(await previewConversion(own, conversionInput.parse(input))).toMatchObject({ fails: 1, unconverted: [] });
});

function withScope(role: typeof shippedRoles.admin, object: string): typeof shippedRoles.admin {
  const none = { create: 'none', read: 'none', update: 'none', delete: 'none' } as const;
  return { ...role, objects: { ...role.objects, [object]: none } } as typeof shippedRoles.admin;
}

test('the key of a field that has it by now stands in the way of undo, in words', async () => {
  await add({ type: 'text' });
  await holding('1');
  const { operationId } = await convert('number');
  await deleteField(admin, { object: key, key: 'kind', confirm: 'Kind' });
  await add({ type: 'date' });
  expect((await refusal(undoOperation(admin, { operationId }))).message).toMatch(/a field with the key "kind" already/);
});

test('thousands of records are converted, those in a deep table too', async () => {
  await add({ type: 'text' });
  for (let at = 0; at < 4; at += 1) {
    await createRecords(
      admin,
      key,
      Array.from({ length: 1000 }, (_, row) => ({ name: `Lot ${row}`, custom: { kind: String(row) } })),
    );
  }
  await convert('number');
  const [row] = await world.db.rows(
    sql`select count(*), sum(${sql.identifier(field()?.column ?? '')}) from ${sql.identifier(`c_${key}`)}`,
  );
  expect(row).toEqual([4000, 4 * ((999 * 1000) / 2)]);
});
