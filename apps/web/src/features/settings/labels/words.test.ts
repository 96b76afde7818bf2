import { expect, test } from 'vitest';
import { qualityWords } from './words.ts';

const metrics = {
  labels: ['a', 'b'],
  texts: [5, 5],
  leftOut: [],
  threshold: 0.6,
  crossValidated: { accuracy: 0.912, coverage: 0.8, precision: 0.95 },
};

test('how good a classifier is, in words', () => {
  expect(qualityWords({ metrics: null })).toContain('not learned its labels yet');
  expect(qualityWords({ metrics })).toBe(
    'On examples kept back, its first guess was right for 91 of 100. It was sure enough to give a label to 80 of 100; of those, 95 of 100 were right.',
  );
  const never = { ...metrics, crossValidated: { accuracy: 0.4, coverage: 0, precision: null } };
  expect(qualityWords({ metrics: never })).toContain('never sure enough');
});
