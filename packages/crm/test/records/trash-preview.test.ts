import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { previewTrash } from '../../src/records/index.ts';
import { withObject } from '../definitions/factory-order.ts';
import { make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let admin: Context;

beforeAll(async () => {
  const order = (key: string, plural: string, onDelete: string) => ({
    key,
    singular: plural.slice(0, -1),
    plural,
    slug: key,
    icon: 'ship',
    description: '',
    title: { label: 'Name' },
    fields: [{ key: 'company', type: 'relation' as const, label: 'Company', target: 'company', onDelete }],
  });
  admin = await withObject(world.admin, order('permit', 'Permits', 'refuse') as never);
  admin = await withObject(admin, order('visit', 'Visits', 'delete') as never);
});

const preview = (context: Context, object: string, ...ids: string[]) => previewTrash(context, object, { ids });
const nothing = { refusal: null, needing: [], going: [], staying: [], about: [] };

test('what nothing refers to leaves nothing behind', async () => {
  // Without the team's objects above, and with the invented one.
  const { admin } = world;
  expect(await preview(admin, 'company', await makeOne(admin, 'company', { name: 'Alone' }))).toEqual(nothing);
  expect(await preview(admin, 'vessel', await makeOne(admin, 'vessel', { name: 'Alone' }))).toEqual(nothing);
});

test('a company: its people, deals and vessels stay, each counted once, and so does what is about it', async () => {
  const { admin } = world;
  const [company = '', other = ''] = await make(admin, 'company', { name: 'Acme' }, { name: 'Other' });
  await make(admin, 'contact', { firstName: 'Ada', companyId: company }, { firstName: 'Bob', companyId: other });
  await makeOne(admin, 'deal', { name: 'Deal', companyId: company });
  const gone = await makeOne(admin, 'deal', { name: 'Gone', companyId: company });
  await trash(admin, 'deal', gone);
  const twice = { relationId: company, relations: [company, other] };
  await makeOne(admin, 'vessel', { name: 'Twice', custom: twice });
  const id = await makeOne(admin, 'vessel', { name: 'Once', custom: { relations: [company] } });
  await makeOne(admin, 'note', { body: 'Of it', links: [company] });
  await makeOne(admin, 'task', { title: 'Of both', links: [company, other] });
  const told = await preview(admin, 'company', company);
  expect(told).toMatchObject({ refusal: null, needing: [], going: [] });
  expect(told.staying).toEqual([
    { object: 'contact', fields: ['company'], count: 1 },
    { object: 'deal', fields: ['company'], count: 1 },
    { object: 'vessel', fields: ['custom.relation', 'custom.relations'], count: 2 },
  ]);
  expect(told.about.map(({ object, count }) => [object, count])).toEqual([
    ['task', 1],
    ['note', 1],
  ]);
  const both = await preview(admin, 'company', company, other);
  expect(both.staying.map(({ count }) => count)).toEqual([2, 1, 2]);
  await makeOne(admin, 'note', { body: 'Of the vessel', links: [id] });
  expect(await preview(admin, 'vessel', id)).toMatchObject({ staying: [], about: [{ object: 'note', count: 1 }] });
  // It has looked, and done nothing.
  expect(await read(admin, 'company', company)).toMatchObject({ deletedAt: null, version: 1 });
});

test('what goes along is counted, with what refers to that', async () => {
  const company = await makeOne(admin, 'company', { name: 'Visited' });
  const [visit = ''] = await make(
    admin,
    'visit',
    ...[1, 2, 3].map((n) => ({ name: `V-${n}`, custom: { companyId: company } })),
  );
  await makeOne(admin, 'note', { body: 'Of a visit', links: [visit] });
  expect(await preview(admin, 'company', company)).toMatchObject({
    going: [{ object: 'visit', count: 3 }],
    about: [{ object: 'note', count: 1 }],
  });
});

describe('where the command refuses', () => {
  test('its words are told, with where those are that stand in the way', async () => {
    const [company = '', other = ''] = await make(admin, 'company', { name: 'Permitted' }, { name: 'Free' });
    await make(admin, 'permit', ...['A', 'B'].map((name) => ({ name, custom: { companyId: company } })));
    const told = await preview(admin, 'company', other, company);
    const refused = await refusal(trash(admin, 'company', other, company));
    expect(told).toEqual({
      ...nothing,
      refusal: refused.message,
      needing: [{ object: 'permit', field: 'custom.company', count: 2, ids: [company] }],
    });
    expect(told.refusal).toContain('"Permitted" still has 2 permits.');
  });

  test('by a rule of the object, too', async () => {
    const deal = await makeOne(admin, 'deal', { name: 'In a stage' });
    const stage = (await read(admin, 'deal', deal)).stageId as string;
    const told = await preview(admin, 'stage', stage);
    expect(told.refusal).toBe((await refusal(trash(admin, 'stage', stage))).message);
  });

  test('no more is told than the command tells who may not see what stands in the way', async () => {
    const role = { ...shippedRoles.manager, key: 'blind' };
    const none = { read: 'none', create: 'none', update: 'none', delete: 'none' } as const;
    const blind = {
      ...(await world.as({ ...role, objects: { ...role.objects, permit: none, visit: none, contact: none } })),
      schema: admin.schema,
    };
    const [held = '', visited = '', known = ''] = await make(
      admin,
      'company',
      { name: 'Held' },
      { name: 'Visited' },
      { name: 'Known' },
    );
    await makeOne(admin, 'permit', { name: 'P', custom: { companyId: held } });
    await makeOne(admin, 'visit', { name: 'V', custom: { companyId: visited } });
    await makeOne(admin, 'contact', { firstName: 'Secret', companyId: known });
    for (const id of [held, visited]) {
      const told = await preview(blind, 'company', id);
      expect(told).toEqual({ ...nothing, refusal: (await refusal(trash(blind, 'company', id))).message });
    }
    expect(await preview(blind, 'company', known)).toEqual(nothing);
  });

  test('a hidden relation is not spoken of', async () => {
    const role = { ...shippedRoles.manager, key: 'hidden', hiddenFields: { deal: ['company'] } };
    const context = { ...(await world.as(role)), schema: admin.schema };
    const company = await makeOne(admin, 'company', { name: 'Hidden' });
    await makeOne(admin, 'deal', { name: 'Hidden deal', companyId: company });
    expect(await preview(context, 'company', company)).toEqual(nothing);
  });

  test("another's record, for who deletes their own only", async () => {
    const member = { ...(await world.as(shippedRoles.member)), schema: admin.schema };
    const company = await makeOne(admin, 'company', { name: 'Of another' });
    expect((await preview(member, 'company', company)).refusal).toContain('belongs to someone else');
    expect((await refusal(preview(member, 'company', crypto.randomUUID()))).code).toBe('not_found');
  });
});
