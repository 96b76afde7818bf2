import { expect, test } from 'vitest';
import { emailSimilarity, nameSimilarity, nameWords, wordSimilarity } from './similarity.ts';

const alike = (one: string, other: string) => wordSimilarity(nameWords(one), nameWords(other));

test.each([
  ['Ada Lovelace', 'Lovelace, Ada', 1, 1],
  ['Ada Lovelace', 'ada  LOVELÀCE', 1, 1],
  ['Acme Ltd', 'ACME GmbH', 1, 1],
  ['Sea Side Works', 'Seaside Works', 1, 1],
  ['Ada Lovelace', 'Ada Lovelase', 0.85, 0.99],
  ['A. Lovelace', 'Ada Lovelace', 0.85, 0.99],
  ['Ada Lovelace', 'Ada Byron', 0, 0.6],
  ['Ada Lovelace', 'Grace Hopper', 0, 0.3],
])('%s and %s', (one, other, least, most) => {
  expect(alike(one, other)).toBeGreaterThanOrEqual(least);
  expect(alike(one, other)).toBeLessThanOrEqual(most);
  expect(alike(other, one)).toBe(alike(one, other));
});

test('a company that is called no more than what it is keeps its name', () => {
  expect(nameWords('The Company')).toEqual(['the', 'company']);
});

test('another number is another thing', () => {
  expect(nameSimilarity('renewal 2025', 'renewal 2026')).toBe(0);
  expect(nameSimilarity('renewal', 'renewal 2')).toBe(0);
  expect(nameSimilarity('renewal 2025', '2025 renewal')).toBe(1);
});

test('addresses at one domain are alike by their first parts', () => {
  expect(emailSimilarity('ada@example.com', 'ada@example.com')).toBe(1);
  expect(emailSimilarity('lovelace@example.com', 'lovelase@example.com')).toBeGreaterThan(0.8);
  expect(emailSimilarity('ada@example.com', 'grace@example.com')).toBeLessThan(0.5);
  expect(emailSimilarity('ship3@example.com', 'ship39@example.com')).toBe(0);
  expect(emailSimilarity('jane.smith1@example.com', 'jane.smith1x@example.com')).toBeGreaterThan(0.8);
  expect(emailSimilarity('ship.39@example.com', 'ship39@example.com')).toBeGreaterThan(0.8);
  expect(emailSimilarity('ada.lovelace@example.com', 'ada.lovelace@example.org')).toBe(0);
  expect(emailSimilarity('info@example.com', 'info@example.org')).toBe(0);
});
