import { behindWall } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { createField, deleteField, fieldInput } from '../../src/definitions/index.ts';
import { removeOldDefinitions } from '../../src/definitions/remove-old.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { aggregateRecords, createRecords, findRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { factoryOrder, renewed, withObject } from './factory-order.ts';

const world = inWorld();
let admin: Context;
beforeAll(async () => {
  const made = await withObject(world.admin, factoryOrder);
  const field = { key: 'suppliers', type: 'relations', label: 'Suppliers', target: 'company' };
  await createField(made, { object: 'factoryOrder', field: fieldInput.parse(field) });
  admin = await renewed(made);
});

const names = async (context: Context, where: object) => {
  const { items } = await findRecords(context, 'factoryOrder', { filter: { where: where as never } });
  return items.map(({ name }) => name as string).sort();
};

test('a field points to several records, which are filtered by, named, changed, seen from there and taken back', async () => {
  const [acme, blue, coop] = (await make(admin, 'company', { name: 'Acme' }, { name: 'Blue' }, { name: 'Coop' })) as [
    string,
    string,
    string,
  ];
  const [one] = await make(
    admin,
    'factoryOrder',
    { name: 'One', custom: { suppliers: [blue, acme, acme] } },
    { name: 'Two', custom: { suppliers: [blue] } },
    { name: 'None' },
  );
  const path = 'custom.suppliers';
  expect(await names(admin, { [path]: { hasAny: [acme, coop] } })).toEqual(['One']);
  expect(await names(admin, { [path]: { hasAny: [blue] } })).toEqual(['One', 'Two']);
  expect(await names(admin, { [path]: { hasAll: [blue, acme] } })).toEqual(['One']);
  expect(await names(admin, { [path]: { empty: true } })).toEqual(['None']);
  const { references, items } = await findRecords(admin, 'factoryOrder', {
    filter: { where: { name: { eq: 'One' } } },
  });
  expect(items[0]?.custom['suppliers']).toEqual([acme, blue].sort());
  expect(references[acme]).toEqual({ object: 'company', title: 'Acme' });
  const inbound = admin.schema.inbound.get('company')?.map(({ object, field }) => `${object.key}.${field.path}`);
  expect(inbound).toContain('factoryOrder.custom.suppliers');
  const { operationId } = await change(admin, 'factoryOrder', one as string, { custom: { suppliers: [coop] } });
  expect((await read(admin, 'factoryOrder', one as string)).custom['suppliers']).toEqual([coop]);
  await undoOperation(admin, { operationId });
  expect((await read(admin, 'factoryOrder', one as string)).custom['suppliers']).toEqual([acme, blue].sort());
  // A company that is gone for good leaves no row behind, by the foreign key.
  await world.db.rows(sql`delete from records where id = ${acme}::uuid`);
  expect((await read(admin, 'factoryOrder', one as string)).custom['suppliers']).toEqual([blue]);
});

describe('one step through it', () => {
  const industry = 'custom.suppliers.industry';
  let gone: string;
  beforeAll(async () => {
    const [steel, glass, trashed] = (await make(
      admin,
      'company',
      { name: 'Steel Co', industry: 'steel', size: 5 },
      { name: 'Glass Co', industry: 'glass', size: 50 },
      { name: 'Gone Co', industry: 'coal' },
    )) as [string, string, string];
    gone = trashed;
    const withSuppliers = (name: string, ...suppliers: string[]) => ({ name, custom: { suppliers } });
    await make(
      admin,
      'factoryOrder',
      withSuppliers('Via both', steel, glass),
      withSuppliers('Via glass', glass),
      withSuppliers('Via gone', gone),
    );
    await trash(admin, 'company', gone);
  });

  test('a condition holds where it holds for one of the records that are there', async () => {
    const via = async (where: object) => (await names(admin, where)).filter((name) => name.startsWith('Via'));
    expect(await via({ [industry]: { eq: 'steel' } })).toEqual(['Via both']);
    expect(await via({ [industry]: { contains: 'glass' } })).toEqual(['Via both', 'Via glass']);
    expect(await via({ [industry]: { ne: 'glass' } })).toEqual(['Via both']);
    expect(await via({ [industry]: { in: ['coal'] } })).toEqual([]);
    expect(await via({ 'custom.suppliers.size': { gt: 10 }, [industry]: { eq: 'steel' } })).toEqual(['Via both']);
    const { items } = await findRecords(admin, 'factoryOrder', {
      filter: { where: { name: { startsWith: 'Via' } }, not: { where: { [industry]: { eq: 'glass' } } } },
    });
    expect(items.map(({ name }) => name)).toEqual(['Via gone']);
  });

  test('tells nothing of records and fields that one may not see', async () => {
    const none = { read: 'all', create: 'none', update: 'none', delete: 'none' } as const;
    const as = async (key: string, over: Partial<Role>): Promise<Context> =>
      renewed(await world.as({ ...shippedRoles.member, key, ...over }));
    const { objects } = shippedRoles.member;
    const own = await as('ownCompanies', { objects: { ...objects, company: { ...none, read: 'own' } } });
    expect(await names(own, { [industry]: { eq: 'steel' } })).toEqual([]);
    const refused = async (context: Context) =>
      (await refusal(findRecords(context, 'factoryOrder', { filter: { where: { [industry]: { eq: 'steel' } } } })))
        .issues;
    const unknown = [`filter.where.${industry}: unknown_field`];
    const noCompanies = await as('noCompanies', { objects: { ...objects, company: { ...none, read: 'none' } } });
    const noIndustry = await as('noIndustry', { hiddenFields: { company: ['industry'] } });
    const noSuppliers = await as('noSuppliers', { hiddenFields: { factoryOrder: ['custom.suppliers'] } });
    for (const context of [noCompanies, noIndustry, noSuppliers]) expect(await refused(context)).toEqual(unknown);
  });

  test('it is for filters alone: there is no one value to sort, group or measure by', async () => {
    const sort = [{ field: industry, direction: 'asc' as const }];
    expect((await refusal(findRecords(admin, 'factoryOrder', { sort }))).code).toBe('invalid');
    const groups = aggregateRecords(admin, 'factoryOrder', { group: industry });
    expect((await refusal(groups)).issues).toEqual(['group: unknown_field']);
  });
});

test('it leads to records of its object alone, and to those that one may see', async () => {
  const contact = await makeOne(admin, 'contact', { firstName: 'Ada' });
  const wrong = await refusal(createRecords(admin, 'factoryOrder', [{ name: 'A', custom: { suppliers: [contact] } }]));
  expect(wrong.issues).toEqual(['records.0.custom.suppliers: missing']);
  const hidden = await makeOne(admin, 'company', { name: 'Hidden' });
  const role: Role = {
    ...shippedRoles.member,
    key: 'own',
    objects: {
      ...shippedRoles.member.objects,
      company: { create: 'all', read: 'own', update: 'own', delete: 'own' },
      factoryOrder: { create: 'all', read: 'all', update: 'all', delete: 'all' },
    },
  };
  const clerk = { ...(await world.as(role)), schema: admin.schema };
  const unseen = await refusal(createRecords(clerk, 'factoryOrder', [{ name: 'B', custom: { suppliers: [hidden] } }]));
  expect(unseen.issues).toEqual(['records.0.custom.suppliers: missing']);
  await makeOne(admin, 'factoryOrder', { name: 'Seen', custom: { suppliers: [hidden] } });
  const { references } = await findRecords(clerk, 'factoryOrder', { filter: { where: { name: { eq: 'Seen' } } } });
  expect(references).not.toHaveProperty(hidden);
});

test('it is refused without a target, or with what it has not', async () => {
  const add = (input: object) =>
    refusal(
      createField(admin, {
        object: 'company',
        field: fieldInput.parse({ key: 'others', type: 'relations', label: 'Others', ...input }),
      }),
    );
  expect((await add({})).issues).toEqual(['field.target: required']);
  expect((await add({ target: 'stage' })).issues).toEqual(['field.target: missing']);
  expect((await add({ target: 'contact', onDelete: 'delete' })).issues).toEqual(['field.onDelete: invalid']);
  expect((await add({ target: 'contact', required: true })).issues).toEqual(['field.required: invalid']);
});

test('its rows may be read behind the wall, and go with the field after its time', async () => {
  const rows = () => world.db.rows(sql`select count(*) from relation_links`);
  const [before] = await behindWall(world.db, async (tx) => await tx.rows(sql`select count(*) from relation_links`));
  expect(Number(before?.[0])).toBeGreaterThan(0);
  await deleteField(admin, { object: 'factoryOrder', key: 'suppliers', confirm: 'Suppliers' });
  expect(await rows()).toEqual([before]);
  await world.db.rows(sql`update field_definitions set deleted_at = deleted_at - interval '31 days'
    where deleted_at is not null`);
  await removeOldDefinitions(world.db, new AbortController().signal);
  expect(await rows()).toEqual([[0]]);
});
