import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { recordHistory } from '../../src/history/index.ts';
import type { Role } from '../../src/permissions/index.ts';
import { createRecords, findRecords, getRecord, titles, updateRecords } from '../../src/records/index.ts';
import { objectOf, ownerField } from '../../src/schema/index.ts';
import { searchRecords } from '../../src/search/index.ts';
import { timelineOf } from '../../src/timeline/index.ts';
import { makeOne, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { roles, said } from './roles.ts';

const world = inWorld();

/** An input for each object, and a change of it. */
const inputs: Readonly<Record<string, readonly [input: Record<string, unknown>, set: Record<string, unknown>]>> = {
  company: [{ name: 'Kernel' }, { industry: 'retail' }],
  contact: [{ firstName: 'Kernel' }, { jobTitle: 'Chief' }],
  deal: [{ name: 'Kernel' }, { closeReason: 'Price' }],
  task: [{ title: 'Kernel' }, { priority: 'high' }],
  note: [{ body: 'Kernel' }, { body: 'Kernel again' }],
  activity: [{ type: 'call', summary: 'Kernel' }, { type: 'email' }],
  vessel: [{ name: 'Kernel' }, { code: null, custom: { text: 'x' } }],
  pipeline: [{ name: 'Kernel' }, { externalId: null }],
};

const cases = roles.flatMap((role) => Object.keys(inputs).map((object) => [role.key, object, role] as const));

describe.each(cases)('%s and %s', (_, key, role) => {
  const allowed = async (command: Promise<unknown>): Promise<boolean> => {
    const code = await command.then(
      () => 'done',
      async (error: unknown) => (await refusal(Promise.reject(error))).code,
    );
    expect(['done', 'forbidden', 'not_found']).toContain(code);
    return code === 'done';
  };

  /** A record of someone else's, or of the person's own, made by one who may. */
  async function recordFor(context: Context, whose: 'own' | 'foreign'): Promise<string> {
    const [input] = inputs[key] as [Record<string, unknown>, unknown];
    const owner = ownerField(objectOf(world.schema, key));
    const ownerId = whose === 'own' ? context.actor.userId : world.admin.actor.userId;
    const unique = key === 'pipeline' ? { name: crypto.randomUUID() } : {};
    return await makeOne(world.admin, key, { ...input, ...unique, ...(owner && { [owner.property]: ownerId }) });
  }

  test.each(['own', 'foreign'] as const)(
    'an %s record is reached as far as the table says, everywhere',
    async (whose) => {
      const context = await world.as(role as Role);
      const object = objectOf(world.schema, key);
      const reaches = (action: 'read' | 'update' | 'delete') => {
        const scope = said(role, object, action);
        return scope === 'all' || (scope === 'own' && whose === 'own');
      };
      const id = await recordFor(context, whose);
      const seen = reaches('read');
      const [, set] = inputs[key] as [unknown, Record<string, unknown>];
      const listed = async () => (await findRecords(context, key, { limit: 200 })).items.some((item) => item.id === id);
      const counted = async () =>
        await findRecords(context, key, { count: 'exact', limit: 200 }).then(
          ({ items, count }) => items.length === Math.min(count ?? 0, 200),
        );
      expect(await allowed(getRecord(context, key, { id }))).toBe(seen);
      expect(await allowed(recordHistory(context, key, { id }))).toBe(seen);
      expect(await allowed(timelineOf(context, key, { id }))).toBe(seen);
      if (said(role, object, 'read') !== 'none') {
        expect(await listed()).toBe(seen);
        expect(await counted()).toBe(true);
      } else expect((await refusal(findRecords(context, key, {}))).code).toBe('forbidden');
      expect(Object.keys(await titles(context, key, [id]))).toEqual(seen ? [id] : []);
      const hits = await searchRecords(context, { query: '', objects: [key], limit: 50 });
      expect(hits.some((hit) => hit.id === id)).toBe(seen);
      // One writes what one sees.
      expect(await allowed(updateRecords(context, key, [{ id, set }]))).toBe(seen && reaches('update'));
      expect(await allowed(trash(context, key, id))).toBe(seen && reaches('delete'));
      if (!(seen && reaches('delete'))) await trash(world.admin, key, id);
      expect(await allowed(restore(context, key, id))).toBe(seen && reaches('delete'));
    },
  );

  test('records are created as far as the table says', async () => {
    const context = await world.as(role as Role);
    const object = objectOf(world.schema, key);
    const owner = ownerField(object);
    const [input] = inputs[key] as [Record<string, unknown>, unknown];
    const create = (extra: Record<string, unknown>) => allowed(createRecords(context, key, [{ ...input, ...extra }]));
    const scope = said(role, object, 'create');
    expect(await create(key === 'pipeline' ? { name: crypto.randomUUID() } : {})).toBe(scope !== 'none');
    if (!owner) return;
    expect(await create({ [owner.property]: world.admin.actor.userId })).toBe(scope === 'all');
    expect(await create({ [owner.property]: null })).toBe(scope === 'all');
  });
});
