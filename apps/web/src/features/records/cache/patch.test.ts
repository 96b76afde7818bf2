import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { patchRecord } from './patch.ts';

const record = (id: string, name: string) => ({ id, version: 1, deletedAt: null, custom: {}, name });
const renamed = (client: QueryClient, id: string) => patchRecord(client, id, (one) => ({ ...one, name: 'New' }));

test('a record is changed in lists, on its page and on the board; what holds it not keeps its identity', () => {
  const client = new QueryClient();
  const list = [['records', 'find'], { input: { object: 'company' }, type: 'infinite' }];
  const other = { items: [record('b', 'Other')] };
  client.setQueryData(list, { pages: [{ items: [record('a', 'Old'), record('c', 'Third')] }, other] });
  client.setQueryData([['records', 'get'], {}], { record: record('a', 'Old'), references: {} });
  client.setQueryData([['deals', 'board'], {}], [{ cards: [record('a', 'Old')], hasMore: false }]);
  renamed(client, 'a');
  const after = client.getQueryData<{ pages: { items: { name: string }[] }[] }>(list);
  expect(after?.pages[0]?.items.map(({ name }) => name)).toEqual(['New', 'Third']);
  expect(after?.pages[1]).toBe(other);
  expect(client.getQueryData([['records', 'get'], {}])).toMatchObject({ record: { name: 'New' } });
  expect(client.getQueryData([['deals', 'board'], {}])).toMatchObject([{ cards: [{ name: 'New' }] }]);
});

test('answers that carry no records are left alone', () => {
  const client = new QueryClient();
  const titles = { items: [record('a', 'Old')] };
  client.setQueryData([['search', 'query'], {}], titles);
  renamed(client, 'a');
  expect(client.getQueryData([['search', 'query'], {}])).toBe(titles);
});
