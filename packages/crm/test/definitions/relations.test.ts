import { behindWall } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { createField, deleteField, fieldInput } from '../../src/definitions/index.ts';
import { removeOldDefinitions } from '../../src/definitions/remove-old.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, make, makeOne, read } from '../kit/records.ts';
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
