import { expect, test } from 'vitest';
import { line, optionalLine } from './inputs.ts';

test.each(['a\0', 'a\nb', 'half\ud800', '\udc00'])('%j is no line of text', (value) => {
  expect(line('A name').safeParse(value).success).toBe(false);
  expect(optionalLine('A name').safeParse(value).success).toBe(false);
});

test('whole characters of any script are', () => {
  expect(line('A name').parse(' 字🌻é ')).toBe('字🌻é');
});
