import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { fieldPatch, mergeOptions, previewMerge, updateField } from '../../src/definitions/index.ts';
import { ValidationError } from '../../src/errors/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { change, make, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { renewed, withObject } from './factory-order.ts';

const world = inWorld();
const options = ['new', 'open', 'won', 'gone'].map((value) => ({
  value,
  label: value.toUpperCase(),
  color: 'sky' as const,
}));
let admin: Context;
beforeAll(async () => {
  admin = await withObject(world.admin, {
    key: 'lot',
    singular: 'Lot',
    plural: 'Lots',
    slug: 'lots',
    icon: 'box',
    description: '',
    title: { label: 'Name' },
    fields: [
      { key: 'state', type: 'enum', label: 'State', options, default: 'new' },
      { key: 'tags', type: 'multiEnum', label: 'Tags', options },
    ],
  });
});

const optionsNow = async (key: string) =>
  objectOf((await renewed(admin)).schema, 'lot')
    .fields.get(`custom.${key}`)
    ?.options?.map(({ value }) => value);
const counts = async () =>
  Object.fromEntries(await world.db.rows(sql`select c_state, count(*) from c_lot group by 1 order by 1`));

test('records get the other option, those in the trash too, in one operation that undo takes back, and redo again', async () => {
  const [a, b, c] = await make(
    admin,
    'lot',
    { name: 'A', custom: { state: 'new', tags: ['new', 'won'] } },
    { name: 'B', custom: { state: 'open', tags: ['open', 'won'] } },
    { name: 'C', custom: { state: 'won', tags: ['gone'] } },
  );
  await trash(admin, 'lot', b as string);
  const input = { object: 'lot', key: 'state', from: ['new', 'open'], into: 'won' };
  expect(await previewMerge(admin, input)).toEqual({ records: 2, inTrash: 1 });
  const { operationId, result } = await mergeOptions(admin, input);
  expect(result).toEqual({ records: 2 });
  expect(await optionsNow('state')).toEqual(['won', 'gone']);
  expect(objectOf((await renewed(admin)).schema, 'lot').fields.get('custom.state')?.default).toBe('won');
  expect(await read(admin, 'lot', b as string)).toMatchObject({ custom: { state: 'won' }, version: 3 });
  expect((await read(admin, 'lot', c as string)).version).toBe(1);
  const tags = await mergeOptions(admin, { object: 'lot', key: 'tags', from: ['open', 'new'], into: 'won' });
  expect((await read(admin, 'lot', a as string)).custom['tags']).toEqual(['won']);
  expect((await read(admin, 'lot', b as string)).custom['tags']).toEqual(['won']);

  expect(await previewUndo(admin, { operationId })).toEqual({ changed: 3, conflicts: [], references: {} });
  const undone = await undoOperation(admin, { operationId });
  expect(undone).toMatchObject({ changed: 3, conflicts: [] });
  expect(await optionsNow('state')).toEqual(['new', 'open', 'won', 'gone']);
  expect((await read(admin, 'lot', a as string)).custom['state']).toBe('new');
  expect((await read(admin, 'lot', b as string)).custom['state']).toBe('open');
  await undoOperation(admin, { operationId: tags.operationId });
  expect((await read(admin, 'lot', a as string)).custom['tags']).toEqual(['new', 'won']);

  await undoOperation(admin, { operationId: undone.operationId });
  expect(await optionsNow('state')).toEqual(['won', 'gone']);
  expect((await read(admin, 'lot', b as string)).custom['state']).toBe('won');
});

test('what was written since is kept or overwritten, as the person says', async () => {
  await updateField(admin, { object: 'lot', key: 'state', set: fieldPatch.parse({ options }) });
  const [a, b] = await make(
    admin,
    'lot',
    { name: 'A', custom: { state: 'open' } },
    { name: 'B', custom: { state: 'open' } },
  );
  const { operationId } = await mergeOptions(admin, { object: 'lot', key: 'state', from: ['open'], into: 'won' });
  await change(admin, 'lot', a as string, { custom: { state: 'gone' } });
  expect((await refusal(undoOperation(admin, { operationId }))).code).toBe('conflict');
  expect(await optionsNow('state')).toEqual(['new', 'won', 'gone']);
  expect(await undoOperation(admin, { operationId, conflicts: 'keep' })).toMatchObject({
    changed: 2,
    conflicts: [{ object: 'lot', id: a, field: 'custom.state', current: 'gone', previous: 'open' }],
  });
  expect((await read(admin, 'lot', a as string)).custom['state']).toBe('gone');
  expect((await read(admin, 'lot', b as string)).custom['state']).toBe('open');
});

test.each([
  [{ from: ['nothing'] }, 'from.0: missing'],
  [{ into: 'nothing' }, 'into: missing'],
  [{ from: ['won'] }, 'from.0: self'],
])('%j is refused', async (part, issue) => {
  const input = { object: 'lot', key: 'state', from: ['new'], into: 'won', ...part };
  expect((await refusal(mergeOptions(admin, input))).issues).toEqual([issue]);
  expect((await refusal(previewMerge(admin, input))).issues).toEqual([issue]);
});

test('merging is for who may manage objects, and undoing it', async () => {
  const input = { object: 'lot', key: 'state', from: ['new'], into: 'won' };
  const manager = { ...(await world.as(shippedRoles.manager)), schema: admin.schema };
  expect((await refusal(mergeOptions(manager, input))).code).toBe('forbidden');
  expect((await refusal(previewMerge(manager, input))).code).toBe('forbidden');
});

test('thousands of records are merged while others write, and none is left with what is no option', async () => {
  await world.db.rows(sql`delete from records where object = 'lot'`);
  for (let at = 0; at < 5; at += 1) {
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      name: `L${n}`,
      custom: { state: n % 2 ? 'open' : 'gone' },
    }));
    await createRecords(admin, 'lot', rows);
  }
  let running = true;
  let written = 0;
  let longest = 0;
  const writer = async () => {
    while (running) {
      // As a process does: it hears of a new schema within a second, and is told by a refusal until then.
      const now = await renewed(admin);
      for (let turn = 0; turn < 20 && running; turn += 1) {
        await delay(5);
        const from = performance.now();
        const made = createRecords(now, 'lot', [{ name: 'W', custom: { state: 'open' } }]);
        const isMade = await made.then(
          () => true,
          (error: unknown) => {
            if (error instanceof ValidationError) return false;
            throw error;
          },
        );
        if (isMade) written += 1;
        longest = Math.max(longest, performance.now() - from);
      }
    }
  };
  const writers = [writer(), writer(), writer(), writer()];
  await delay(200);
  const { operationId, result } = await mergeOptions(admin, {
    object: 'lot',
    key: 'state',
    from: ['open'],
    into: 'won',
  });
  running = false;
  await Promise.all(writers);
  expect(result.records).toBe(2500 + written);
  expect(await counts()).toEqual({ gone: 2500, won: 2500 + written });
  expect(longest).toBeLessThan(500);
  const undone = await undoOperation(admin, { operationId });
  expect(undone).toMatchObject({ changed: 2501 + written, conflicts: [] });
  expect(await counts()).toEqual({ gone: 2500, open: 2500 + written });
}, 60_000);
