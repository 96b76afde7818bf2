import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseThreshold, confidences, fitSharpness } from './confidence.ts';

const answers = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  maxLength: 40,
});

test('the answers above the threshold have the precision asked for, or there are none', () => {
  fc.assert(
    fc.property(answers, fc.double({ min: 0.5, max: 1, noNaN: true }), (rows, precision) => {
      const threshold = chooseThreshold(rows, precision);
      const given = rows.filter(({ confidence }) => confidence >= threshold);
      const right = given.filter((answer) => answer.right).length;
      expect(given.length === 0 || right / given.length >= precision).toBe(true);
    }),
  );
});

test('a higher precision never answers more', () => {
  fc.assert(
    fc.property(answers, (rows) => {
      expect(chooseThreshold(rows, 0.9)).toBeGreaterThanOrEqual(chooseThreshold(rows, 0.6));
    }),
  );
});

test('margins that are right are sharpened more than margins that are often wrong', () => {
  const rows = (wrong: number) =>
    Array.from({ length: 40 }, (_, at) => ({ margins: [1, 0], label: at < wrong ? 1 : 0 }));
  const sharpness = fitSharpness(rows(10));
  expect(confidences([1, 0], sharpness)[0]).toBeCloseTo(0.75, 2);
  expect(fitSharpness(rows(2))).toBeGreaterThan(sharpness);
});
