import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadSchema } from '@cardinal/crm/definitions';
import { getRequestListener } from '@hono/node-server';
import { beforeAll, expect, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { handleTrpc } from '../../src/faces/index.ts';
import { failureIn, inServer } from './server.ts';

const { running, browser, post } = inServer();
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
let ada: ReturnType<typeof browser>;
beforeAll(async () => {
  ada = browser();
  await ada.client.session.setup.mutate(admin);
});

const order = {
  key: 'factoryOrder',
  singular: 'Factory order',
  plural: 'Factory orders',
  slug: 'factory-orders',
  icon: 'factory',
  description: '',
  title: { label: 'Order ID', unique: true },
  fields: [{ key: 'quantity', type: 'number' as const, label: 'Quantity' }],
};

test('an object is there for every operation as soon as it is made, and gone as soon as that is undone', async () => {
  const { objects, records, schema, operations } = ada.client;
  const { operationId } = await objects.create.mutate(order);
  await records.create.mutate({ object: 'factoryOrder', records: [{ name: 'A-1', custom: { quantity: 3 } }] });
  const { items } = await records.find.query({
    object: 'factoryOrder',
    filter: { where: { 'custom.quantity': { gt: 2 } } },
  });
  expect(items).toMatchObject([{ name: 'A-1', custom: { quantity: 3 } }]);
  expect((await schema.current.query()).objects.map(({ key }) => key)).toContain('factoryOrder');
  expect((await objects.list.query()).find(({ key }) => key === 'factoryOrder')).toMatchObject({
    records: { count: 1, isCapped: false },
    fields: [{ key: 'quantity' }],
  });
  await operations.undo.mutate({ operationId });
  expect((await schema.current.query()).objects.map(({ key }) => key)).not.toContain('factoryOrder');
  const left = (await objects.list.query()).find(({ key }) => key === 'factoryOrder');
  expect(left?.deletedAt).not.toBeNull();
  await objects.restore.mutate({ id: left?.id ?? '' });
  expect(await records.find.query({ object: 'factoryOrder' })).toMatchObject({ items: [{ name: 'A-1' }] });
});

test('what is wrong with an object is said at its field', async () => {
  const twin = { ...order, key: 'Other', title: { label: '' } };
  const { cardinal } = await failureIn(
    await post('objects.create', JSON.stringify({ json: twin }), { cookie: ada.cookie() }),
  );
  expect(cardinal).toMatchObject({ code: 'invalid', issues: [{ path: ['title', 'label'] }] });
});

test('a process that has not heard of a change yet answers all the same', async () => {
  const { deps } = running;
  if (!deps) throw new Error('the server has not started');
  let stale = await loadSchema(deps.db);
  const slow = {
    ...deps,
    schema: () => stale,
    refreshSchema: async () => {
      stale = await loadSchema(deps.db);
    },
  };
  const listener = getRequestListener((request) => handleTrpc(request, slow, { address: '192.0.2.1' }));
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/trpc`;
    const behind = createClient({ url, headers: () => ({ cookie: ada.cookie() }) });
    const field = { key: 'tier', type: 'text' as const, label: 'Tier' };
    await ada.client.fields.create.mutate({ object: 'company', field });
    await behind.records.find.query({ object: 'company' });
    stale = await loadSchema(deps.db);
    await ada.client.fields.remove.mutate({ object: 'company', key: 'tier', confirm: 'Tier' });
    const { items } = await behind.records.find.query({ object: 'company' });
    expect(items).toEqual([]);
    expect(stale.objects.get('company')?.fields.has('custom.tier')).toBe(false);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});
