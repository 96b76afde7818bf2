import { expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { type BatchInput, batchRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { entryOf, ledgerSize } from '../kit/ledger.ts';
import { change, make, makeOne, read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const batch = (input: BatchInput) => batchRecords(world.admin, 'vessel', input);
/** `v3` for a row that went well, else its code and its issues. */
const told = ({ outcomes }: Awaited<ReturnType<typeof batch>>) =>
  outcomes.map((one) =>
    one.ok ? `v${one.version}` : [one.code, ...one.issues.map(({ path }) => path.join('.'))].join(' '),
  );

test('500 rows of which some are wrong: each gets its own outcome, and one operation takes all of them back', async () => {
  await makeOne(world.admin, 'vessel', { name: 'Taken', code: 'C7' });
  const records = Array.from({ length: 500 }, (_, at) => {
    if (at % 100 === 3) return { name: '' };
    if (at % 100 === 5) return { name: `V${at}`, custom: { percent: 101, number: 'x' } };
    return { name: `V${at}`, code: at === 450 ? 'C8' : `C${at}` };
  });
  const result = await batch({ action: 'create', records });
  const words = told(result);
  expect(words.filter((word) => word === 'v1')).toHaveLength(488);
  expect(words[3]).toBe('invalid name');
  expect(words[105]).toBe('invalid custom.percent custom.number');
  expect(words[7]).toBe('conflict code');
  expect(new Set([words[8], words[450]])).toEqual(new Set(['conflict code', 'v1']));
  const entry = await entryOf(world, result.operationId ?? '');
  expect(entry).toMatchObject({ kind: 'vessel.create', changes: { length: 488 } });
  expect(await undoOperation(world.admin, { operationId: result.operationId ?? '' })).toMatchObject({ changed: 488 });
});

test('updates: stale ones, missing ones and one that stands twice do not hold up the others', async () => {
  const [a = '', b = '', c = ''] = await make(world.admin, 'vessel', { name: 'A' }, { name: 'B' }, { name: 'C' });
  await change(world.admin, 'vessel', b, { name: 'B2' });
  const result = await batch({
    action: 'update',
    records: [
      { id: a, version: 1, set: { name: 'A1' } },
      { id: b, version: 1, set: { name: 'B1' } },
      { id: crypto.randomUUID(), set: { name: 'X' } },
      { id: c, set: { name: '' } },
      { id: a, set: { name: 'A3' } },
    ],
  });
  expect(told(result)).toEqual(['v2', 'stale', 'not_found', 'invalid set.name', 'v3']);
  expect(result.outcomes[1]).toMatchObject({ records: [{ id: b, fields: { name: { yours: 'B1', theirs: 'B2' } } }] });
  expect(await read(world.admin, 'vessel', a)).toMatchObject({ name: 'A3' });
});

test('upserts, trash and restore', async () => {
  const upserts = await batch({
    action: 'upsert',
    records: [
      { by: 'code', value: 'U1', set: { name: 'One' } },
      { by: 'code', value: 'U1', set: { name: 'One again' } },
      { by: 'name', value: 'U1', set: {} },
    ],
  });
  expect(told(upserts)).toEqual(['v1', 'v2', 'invalid by']);
  const id = upserts.outcomes[0]?.ok ? upserts.outcomes[0].id : '';
  const gone = { id: crypto.randomUUID() };
  expect(told(await batch({ action: 'trash', records: [{ id }, gone] }))).toEqual(['v3', 'not_found']);
  expect(told(await batch({ action: 'restore', records: [gone, { id }] }))).toEqual(['not_found', 'v4']);
});

test('inside a transaction the rows that went well stay, whatever the others did', async () => {
  const result = await world.db.transaction((tx) =>
    batchRecords({ ...world.admin, db: tx }, 'vessel', {
      action: 'create',
      records: [{ name: 'In' }, { name: 'Out', code: 'DUP' }, { name: 'Out too', code: 'DUP' }],
    }),
  );
  expect(told(result).sort()).toEqual(['conflict code', 'v1', 'v1']);
});

test('who may do none of it is told once, and a batch of nothing but failures is no operation', async () => {
  const viewer = await world.as(shippedRoles.viewer);
  const all = batchRecords(viewer, 'vessel', { action: 'create', records: [{ name: 'x' }, { name: 'y' }] });
  expect((await refusal(all)).code).toBe('forbidden');
  const before = await ledgerSize(world);
  expect((await batch({ action: 'create', records: [{}, { name: '' }] })).operationId).toBeNull();
  expect(await ledgerSize(world)).toEqual(before);
});
