import fc from 'fast-check';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { wire } from './wire.ts';

const travel = <T>(envelope: T): T => JSON.parse(JSON.stringify(envelope)) as T;

/** JSON with `undefined` among it, and names that hold the signs that paths are made of. */
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(undefined),
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a.b', 'c\\d', '0', '\\.', 'x.')),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
}));

test('what superjson writes is read as superjson reads it', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const envelope = superjson.serialize(value);
      expect(wire.deserialize(travel(envelope))).toStrictEqual(superjson.deserialize(travel(envelope)));
    }),
  );
});

test('superjson reads what is sent; members that are undefined are not sent', () => {
  expect(superjson.deserialize(travel(wire.serialize(undefined)) as never)).toBe(undefined);
  const value = { list: [1, 'two', null], none: undefined, 'a.b': { 'c\\d': true } };
  expect(superjson.deserialize(travel(wire.serialize(value)) as never)).toStrictEqual({
    list: [1, 'two', null],
    'a.b': { 'c\\d': true },
  });
});

test('what is neither JSON nor undefined is refused, in words', () => {
  expect(() => wire.deserialize(travel(superjson.serialize({ at: new Date(0) })))).toThrow(/not JSON: \["Date"\]/);
  expect(() => wire.deserialize(travel(superjson.serialize(new Set([1]))))).toThrow(/not JSON/);
});
