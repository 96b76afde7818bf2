import superjson from 'superjson';
import { expect, test } from 'vitest';
import { jsonSafe, transformer } from './json-safe.ts';

const overTheWire = (value: unknown) => superjson.deserialize(JSON.parse(JSON.stringify(transformer.serialize(value))));

test('a plain superjson client reads what was marked as JSON-safe', () => {
  const page = jsonSafe({ items: [{ id: 'a', name: null, custom: { tags: ['x'] } }], nextCursor: null });
  expect(transformer.serialize(page)).toEqual({ json: page });
  expect(transformer.serialize(page).json).toBe(page);
  expect(overTheWire(page)).toEqual(page);
});

test('everything else keeps its types', () => {
  const value = { at: new Date(0), many: new Set([1]), none: undefined };
  expect(overTheWire(value)).toEqual(value);
});

test('keys that JSON alone would misread survive in a marked value', () => {
  const page = jsonSafe({ 'a.b': { 'c\\d': 1 }, meta: { values: ['Date'] }, json: 'x' });
  expect(overTheWire(page)).toEqual(page);
});

test('one value in two places arrives in both, and none stands within itself', () => {
  const twice = { id: 'a' };
  const sent = superjson.serialize({ one: twice, two: twice, at: new Date(0) });
  expect(transformer.deserialize(sent)).toEqual({ one: { id: 'a' }, two: { id: 'a' }, at: new Date(0) });
  const round = { json: { not: { not: null } }, meta: { referentialEqualities: { not: ['not.not'] } } };
  expect(transformer.deserialize(round)).toEqual({ not: { not: null } });
});
