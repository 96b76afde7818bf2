import { behindWall } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import {
  createField,
  createObject,
  createObjectInput,
  deleteField,
  deleteObject,
  fieldInput,
  fieldPatch,
  indexReferences,
  loadSchema,
  objectPatch,
  orderFields,
  restoreField,
  restoreObject,
  updateField,
  updateObject,
} from '../../src/definitions/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findInput, findRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { make, makeOne, read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { factoryOrder, renewed, withObject } from './factory-order.ts';

const world = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = await withObject(world.admin, factoryOrder);
});

const field = (input: object) => fieldInput.parse(input);
const titles = async (context: Context, filter: object) =>
  (
    await findRecords(context, 'factoryOrder', findInput.parse({ filter, sort: [{ field: 'name', direction: 'asc' }] }))
  ).items.map(({ name }) => name);

describe('an object of the team’s own', () => {
  test('has records at once: created, filtered, unique by their title, with defaults, behind the wall too', async () => {
    const company = await makeOne(admin, 'company', { name: 'Acme', industry: 'retail' });
    await make(
      admin,
      'factoryOrder',
      { name: 'A-1', custom: { productType: 'pump', quantity: 3, deliveryDate: '2027-01-31', companyId: company } },
      { name: 'A-2', custom: { status: 'shipped' } },
    );
    expect(await titles(admin, { where: { 'custom.status': { eq: 'quote' } } })).toEqual(['A-1']);
    expect(await titles(admin, { where: { 'custom.company.industry': { eq: 'retail' } } })).toEqual(['A-1']);
    expect(await titles(admin, { where: { 'custom.quantity': { eq: 1 } } })).toEqual(['A-2']);
    const twice = await refusal(createRecords(admin, 'factoryOrder', [{ name: 'A-1' }]));
    expect(twice).toMatchObject({ code: 'conflict', issues: ['records.0.name: duplicate'] });
    const wrong = await refusal(createRecords(admin, 'factoryOrder', [{ name: 'A-3', custom: { quantity: 0 } }]));
    expect(wrong.issues).toEqual(['records.0.custom.quantity: too_small']);
    const [count] = await behindWall(world.db, (tx) => tx.rows(sql`select count(*) from c_factory_order`));
    expect(count).toEqual([2]);
  });

  test('is a table that plain SQL reads, with real foreign keys', async () => {
    const rows = await world.db.rows(sql`select column_name, data_type from information_schema.columns
      where table_name = 'c_factory_order' and starts_with(column_name, 'c_') order by 1`);
    expect(rows).toEqual([
      ['c_company_id', 'uuid'],
      ['c_contact_id', 'uuid'],
      ['c_delivery_date', 'date'],
      ['c_product_type', 'text'],
      ['c_quantity', 'numeric'],
      ['c_status', 'text'],
    ]);
    const keys = await world.db.rows(sql`select confrelid::regclass::text, confdeltype, convalidated from pg_constraint
      where conrelid = 'c_factory_order'::regclass and contype = 'f' order by 1`);
    expect(keys).toEqual([
      ['companies', 'r', true],
      ['contacts', 'n', true],
      ['records', 'c', true],
      ['users', 'n', true],
    ]);
  });

  test('is seen from what it points to', () => {
    expect(admin.schema.inbound.get('company')?.map(({ object }) => object.key)).toContain('factoryOrder');
  });

  test.each([
    [{ key: 'company' }, 'key'],
    [{ key: 'user' }, 'key'],
    [{ key: 'Order' }, 'key'],
    [{ key: 'constructor' }, 'key'],
    [{ slug: 'companies' }, 'slug'],
    [{ plural: 'people', singular: 'Contact' }, 'singular'],
    [{ fields: [{ key: 'name', type: 'text', label: 'Name' }] }, 'fields.0.key'],
    [{ fields: [{ key: 'a', type: 'enum', label: 'A' }] }, 'fields.0.options'],
    [{ fields: [{ key: 'a', type: 'relation', label: 'A', target: 'nothing' }] }, 'fields.0.target'],
    [{ fields: [{ key: 'a', type: 'relation', label: 'A', target: 'stage' }] }, 'fields.0.target'],
    [{ fields: [{ key: 'a', type: 'number', label: 'A', min: 3, max: 1 }] }, 'fields.0.max'],
    [{ fields: [{ key: 'a', type: 'number', label: 'A', min: 3, default: 1 }] }, 'fields.0.default'],
    [{ fields: [{ key: 'a', type: 'text', label: 'A', min: 3 }] }, 'fields.0.min'],
    [{ fields: [{ key: 'a', type: 'rating', label: 'A', default: 6 }] }, 'fields.0.default'],
    [{ fields: [{ key: 'a', type: 'rating', label: 'A', max: 10 }] }, 'fields.0.max'],
    [{ fields: [{ key: 'a', type: 'multiEnum', label: 'A' }] }, 'fields.0.options'],
    [{ fields: [{ key: 'a', type: 'json', label: 'A', default: '{}' }] }, 'fields.0.default'],
    [{ fields: [{ key: 'a', type: 'boolean', label: 'A', unique: true }] }, 'fields.0.unique'],
    [
      {
        fields: [
          { key: 'a', type: 'text', label: 'A' },
          { key: 'a', type: 'date', label: 'B' },
        ],
      },
      'fields.1.key',
    ],
    [
      {
        fields: [
          { key: 'shipTo', type: 'user', label: 'A' },
          { key: 'shipToId', type: 'text', label: 'B' },
        ],
      },
      'fields.1.key',
    ],
  ])('is refused as %j, at %s', async (part, at) => {
    const twin = {
      ...factoryOrder,
      key: 'other',
      singular: 'Other',
      plural: 'Others',
      slug: 'others',
      fields: [],
      ...part,
    };
    const { code, issues } = await refusal(createObject(admin, createObjectInput.parse(twin)));
    expect(code).toBe('invalid');
    expect(issues.map((issue) => issue.split(':')[0])).toContain(at);
  });

  test('is for who may manage objects', async () => {
    const manager = await world.as(shippedRoles.manager);
    expect(
      (await refusal(createObject(manager, createObjectInput.parse({ ...factoryOrder, key: 'other' })))).code,
    ).toBe('forbidden');
    expect(
      (await refusal(updateField(manager, { object: 'factoryOrder', key: 'quantity', set: { unique: true } }))).code,
    ).toBe('forbidden');
  });

  test('points to itself, and to what else is made of every type', async () => {
    const context = await withObject(admin, {
      ...factoryOrder,
      key: 'part',
      singular: 'Part',
      plural: 'Parts',
      slug: 'parts',
      fields: [
        { key: 'partOf', type: 'relation', label: 'Part of', target: 'part' },
        { key: 'mails', type: 'emails', label: 'E-mails' },
        { key: 'price', type: 'currency', label: 'Price' },
        { key: 'made', type: 'address', label: 'Made in' },
        { key: 'keeper', type: 'user', label: 'Keeper' },
      ],
    });
    const whole = await makeOne(context, 'part', { name: 'Engine' });
    const values = {
      partOfId: whole,
      mails: [{ value: 'a@example.com', label: null, primary: true }],
      price: { minor: 1250, currency: 'EUR' },
      made: { street: null, city: 'Hamburg', state: null, postalCode: null, country: 'DE' },
    };
    const id = await makeOne(context, 'part', { name: 'Bolt', custom: values });
    expect((await read(context, 'part', id)).custom).toMatchObject(values);
  });
});

describe('fields of the types that hold much', () => {
  test('are columns, a set of choices with an index, that are required, refused and told to be in use', async () => {
    const options = ['red', 'blue'].map((value) => ({ value, label: value.toUpperCase(), color: 'sky' as const }));
    const add = (input: object) => createField(admin, { object: 'company', field: fieldInput.parse(input) });
    await add({ key: 'stars', type: 'rating', label: 'Stars', default: 3 });
    await add({ key: 'tags', type: 'multiEnum', label: 'Tags', options, required: true });
    await add({ key: 'extra', type: 'json', label: 'Extra' });
    const now = await renewed(admin);
    const types = await world.db.rows(sql`select column_name, udt_name from information_schema.columns
      where table_name = 'companies' and column_name in ('c_stars', 'c_tags', 'c_extra') order by 1`);
    expect(types).toEqual([
      ['c_extra', 'jsonb'],
      ['c_stars', 'int2'],
      ['c_tags', '_text'],
    ]);
    const { signal } = new AbortController();
    await indexReferences.handle({ db: world.db, schema: () => now.schema, signal, attempt: 1 }, {});
    const [index] = await world.db.rows(sql`select indexdef from pg_indexes where indexname = 'companies__c_tags__at'`);
    expect(index?.[0]).toContain('USING gin (c_tags)');
    expect((await refusal(createRecords(now, 'company', [{ name: 'None' }]))).issues).toEqual([
      'records.0.custom.tags: required',
    ]);
    const custom = { tags: ['red', 'blue', 'red'], extra: { a: [1] } };
    const id = await makeOne(now, 'company', { name: 'Full', custom });
    expect((await read(now, 'company', id)).custom).toMatchObject({
      stars: 3,
      tags: ['blue', 'red'],
      extra: { a: [1] },
    });
    const set = fieldPatch.parse({ options: options.slice(1) });
    const gone = await refusal(updateField(admin, { object: 'company', key: 'tags', set }));
    expect(gone.message).toContain('One record holds "RED"');
    for (const [key, label] of [
      ['stars', 'Stars'],
      ['tags', 'Tags'],
      ['extra', 'Extra'],
    ] as const) {
      await deleteField(admin, { object: 'company', key, confirm: label });
    }
  });
});

describe('changes of definitions', () => {
  test('a field is added to an object that ships, made unique, changed, deleted with its label, and brought back', async () => {
    const first = await makeOne(admin, 'company', { name: 'One' });
    await createField(admin, {
      object: 'company',
      field: field({ key: 'tier', type: 'text', label: 'Tier', unique: true }),
    });
    let now = await renewed(admin);
    const second = await makeOne(now, 'company', { name: 'Two', custom: { tier: 'gold' } });
    const twin = await refusal(createRecords(now, 'company', [{ name: 'Three', custom: { tier: 'gold' } }]));
    expect(twin.issues).toEqual(['records.0.custom.tier: duplicate']);
    expect((await read(now, 'company', first)).custom).toMatchObject({ tier: null });
    expect((await refusal(deleteField(now, { object: 'company', key: 'tier', confirm: 'tier' }))).issues).toEqual([
      'confirm: mismatch',
    ]);
    await deleteField(now, { object: 'company', key: 'tier', confirm: 'Tier' });
    now = await renewed(now);
    expect((await read(now, 'company', second)).custom).not.toHaveProperty('tier');
    const [stored] = await world.db.rows(sql`select id from field_definitions where key = 'tier'`);
    await restoreField(now, { id: stored?.[0] as string });
    now = await renewed(now);
    expect((await read(now, 'company', second)).custom).toMatchObject({ tier: 'gold' });
    expect((await refusal(createRecords(now, 'company', [{ name: 'Four', custom: { tier: 'gold' } }]))).code).toBe(
      'conflict',
    );
  });

  test('an option in use is not taken away, one that is not is, and a label changes without a record', async () => {
    const options = factoryOrder.fields?.[3]?.options ?? [];
    const set = (value: object) =>
      updateField(admin, { object: 'factoryOrder', key: 'status', set: fieldPatch.parse(value) });
    await make(admin, 'factoryOrder', { name: 'O-1', custom: { status: 'production' } });
    const gone = await refusal(set({ options: options.filter(({ value }) => value !== 'production') }));
    expect(gone).toMatchObject({ code: 'conflict' });
    expect(gone.message).toContain('One record holds "In production"');
    await set({ options: options.map((option) => ({ ...option, label: option.label.toUpperCase() })) });
    const renamed = objectOf(await loadSchema(world.db), 'factoryOrder').fields.get('custom.status');
    expect(renamed?.options?.map(({ label }) => label)).toEqual(['QUOTE', 'IN PRODUCTION', 'SHIPPED']);
    expect((await refusal(set({ default: 'lost' }))).issues).toEqual(['set.default: invalid']);
  });

  test('what holds duplicates cannot become unique, and is told why', async () => {
    const some = await withObject(admin, {
      ...factoryOrder,
      key: 'crate',
      singular: 'Crate',
      plural: 'Crates',
      slug: 'crates',
      title: { label: 'Name' },
      fields: [{ key: 'code', type: 'text', label: 'Code' }],
    });
    await make(some, 'crate', { name: 'x', custom: { code: 'same' } }, { name: 'x', custom: { code: 'same' } });
    const refused = await refusal(updateField(some, { object: 'crate', key: 'code', set: { unique: true } }));
    expect(refused.message).toContain('One value stands on more than one record, "same" for one.');
    expect(
      (await refusal(updateObject(some, { key: 'crate', set: objectPatch.parse({ title: { unique: true } }) }))).code,
    ).toBe('conflict');
    const [left] = await world.db.rows(
      sql`select count(*) from pg_indexes where indexname in ('c_crate__c_code', 'c_crate__name')`,
    );
    expect(left).toEqual([0]);
  });

  test('an object is deleted by its name, with the fields that lead to it, and its key is free; undo brings all of it back', async () => {
    let now = await withObject(admin, {
      ...factoryOrder,
      key: 'site',
      singular: 'Site',
      plural: 'Sites',
      slug: 'sites',
      fields: [],
    });
    await createField(now, {
      object: 'company',
      field: field({ key: 'mainSite', type: 'relation', label: 'Main site', target: 'site' }),
    });
    now = await renewed(now);
    const site = await makeOne(now, 'site', { name: 'North' });
    const company = await makeOne(now, 'company', { name: 'With a site', custom: { mainSiteId: site } });
    expect((await refusal(deleteObject(now, { key: 'site', confirm: 'site' }))).issues).toEqual(['confirm: mismatch']);
    const { operationId } = await deleteObject(now, { key: 'site', confirm: 'Sites' });
    const without = await renewed(now);
    expect(without.schema.objects.has('site')).toBe(false);
    expect((await read(without, 'company', company)).custom).not.toHaveProperty('mainSiteId');
    // The name is free meanwhile, and taken when the first one wants to come back.
    const again = await createObject(
      without,
      createObjectInput.parse({
        ...factoryOrder,
        key: 'site',
        singular: 'Site',
        plural: 'Sites',
        slug: 'sites',
        fields: [],
      }),
    );
    expect((await refusal(undoOperation(await renewed(now), { operationId }))).code).toBe('conflict');
    await undoOperation(await renewed(now), { operationId: again.operationId });
    await undoOperation(await renewed(now), { operationId });
    const back = await renewed(now);
    expect((await read(back, 'company', company)).custom).toMatchObject({ mainSiteId: site });
    expect(await read(back, 'site', site)).toMatchObject({ name: 'North' });
    expect((await refusal(createRecords(back, 'site', [{ name: 'North' }]))).code).toBe('conflict');
  });

  test('undo is refused where someone changed the same since, unless told to overwrite', async () => {
    const set = (label: string) => updateField(admin, { object: 'factoryOrder', key: 'quantity', set: { label } });
    const { operationId } = await set('Pieces');
    await set('Units');
    expect((await refusal(undoOperation(admin, { operationId }))).code).toBe('conflict');
    expect(await undoOperation(admin, { operationId, conflicts: 'overwrite' })).toMatchObject({ changed: 1 });
    const quantity = objectOf(await loadSchema(world.db), 'factoryOrder').fields.get('custom.quantity');
    expect(quantity?.label).toBe('Quantity');
    expect((await refusal(undoOperation(admin, { operationId }))).message).toContain('undone already');
  });

  test('fields are put in another order', async () => {
    const keys = ['contact', 'company', 'status', 'deliveryDate', 'quantity', 'productType'];
    await orderFields(admin, { object: 'factoryOrder', keys });
    const fields = [...objectOf(await loadSchema(world.db), 'factoryOrder').fields.values()];
    expect(fields.filter(({ custom }) => custom).map(({ key }) => key)).toEqual(keys);
    expect((await refusal(orderFields(admin, { object: 'factoryOrder', keys: keys.slice(1) }))).code).toBe('invalid');
  });

  test('a deleted object comes back by itself', async () => {
    let now = await withObject(admin, {
      ...factoryOrder,
      key: 'gone',
      singular: 'Gone',
      plural: 'Gones',
      slug: 'gones',
    });
    const id = await makeOne(now, 'gone', { name: 'Kept', custom: { quantity: 7 } });
    await deleteObject(admin, { key: 'gone', confirm: 'Gones' });
    const [stored] = await world.db.rows(sql`select id from object_definitions where key = 'gone'`);
    await restoreObject(admin, { id: stored?.[0] as string });
    now = await renewed(now);
    expect((await read(now, 'gone', id)).custom).toMatchObject({ quantity: 7 });
    expect((await refusal(restoreObject(admin, { id: stored?.[0] as string }))).code).toBe('conflict');
  });
});
