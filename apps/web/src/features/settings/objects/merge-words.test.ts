import { expect, test } from 'vitest';
import { mergeWords } from './merge-words.ts';

test.each([
  [{ records: 0, inTrash: 0 }, 'No record holds Open. It is just taken away.'],
  [{ records: 1, inTrash: 0 }, 'One record holds Open, and gets Won.'],
  [{ records: 1, inTrash: 1 }, 'One record holds Open, in the trash, and gets Won.'],
  [{ records: 1200, inTrash: 3 }, '1,200 records hold Open, 3 of them in the trash, and get Won.'],
])('%j: %s', (preview, words) => {
  expect(mergeWords(preview, 'Open', 'Won')).toBe(words);
});
