import { expect, test } from 'vitest';
import { addressWith, chosenOf } from './query.ts';

test('entries are changed, added and taken out, and others stay', () => {
  expect(addressWith('?q=acme&sort=name', { q: 'globex', trash: '1' })).toBe('?q=globex&sort=name&trash=1');
  expect(addressWith('q=acme&sort=name', { q: null })).toBe('?sort=name');
  expect(addressWith('?q=acme', { q: null })).toBe('');
});

test('words come back as they were written, and those that need no escape read well', () => {
  const words = ['industry,-name', '{"where":{"name":{"contains":"a & b = c + d #1 100%"}}}', 'Zoë  Łukasz', '?'];
  for (const one of words) expect(new URLSearchParams(addressWith('', { one })).get('one')).toBe(one);
  expect(addressWith('', { sort: 'industry,-name' })).toBe('?sort=industry,-name');
});

test('an unknown choice is the first one', () => {
  expect(chosenOf(['board', 'table'], 'table')).toBe('table');
  expect(chosenOf(['board', 'table'], 'chart')).toBe('board');
  expect(chosenOf(['board', 'table'], null)).toBe('board');
});
