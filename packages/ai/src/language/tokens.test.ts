import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

test.each([
  ["Mina's deals over $40k?", ['mina', "'s", 'deals', 'over', '$40k', '?']],
  ["Willow Labs' e-mail", ['willow', 'labs', "'s", 'email']],
  ['name is "Zulu Nine", ada@example.com', ['name', 'is', 'zulu nine', ',', 'ada@example.com']],
  ["don't 10k-50k 60% >= 2026-11-21", ["don't", '10k', '-', '50k', '60%', '>=', '2026-11-21']],
  ['Zürich · 21/11/2026', ['zurich', '·', '21/11/2026']],
])('%s', (question, folded) => {
  expect(tokenise(question).map((token) => token.folded)).toEqual(folded);
});
