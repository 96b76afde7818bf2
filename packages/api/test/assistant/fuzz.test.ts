import { understand } from '@cardinal/ai/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { host, vocabulary } from './vessel.ts';

const kinds = ['find', 'propose', 'summarize', 'draft', 'unclear', 'unknown'];
/** Generous: the machine may be busy. A question of the usual length takes some milliseconds. */
const mostMs = 2000;

async function answered(question: string): Promise<void> {
  const started = performance.now();
  const answer = await understand(question, vocabulary, host);
  expect(kinds).toContain(answer.kind);
  expect({ question, slow: performance.now() - started > mostMs }).toEqual({ question, slow: false });
}

test('any text has an answer, and soon', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), answered), {
    numRuns: 300,
    seed: 20,
  });
});

const words = fc.constantFrom(
  ...'vessels deals my open not and or , without with owner hull steel wood is between 10 20 over 50k last next month the of by top sorted average how many "zulu" Ada Blue Anchor set to move remind me note on : \'s before after empty in no - ( ) % € 2026-11-18 friday companies whose insured email'.split(
    ' ',
  ),
);

test('words of the grammar in whatever order have an answer, and soon', async () => {
  const sentences = fc.array(words, { maxLength: 40 }).map((chosen) => chosen.join(' '));
  await fc.assert(fc.asyncProperty(sentences, answered), { numRuns: 300, seed: 20 });
});

test.each([
  'vessels and '.repeat(800),
  'steel or '.repeat(1100),
  'steel or wood, '.repeat(33),
  '"'.repeat(10_000),
  'a'.repeat(10_000),
  '9'.repeat(10_000),
  "'s ".repeat(3300),
  'set vessels of hull to '.repeat(400),
  `note on Blue Anchor: ${'word '.repeat(900)}`,
  '$1 - '.repeat(100),
  'friday next week last march '.repeat(18),
])('ten thousand characters are read fast: %#', answered);

test('what is asked for is never wider than what was said: a word that is not understood refuses the question', async () => {
  const said = [
    'vessels',
    'my vessels',
    'steel vessels',
    'vessels with draught over 12',
    'vessels launched this year',
    'how many vessels',
  ];
  const strange = ['rusty', 'seaworthy', 'outside', 'unless', 'nearly', 'twice', 'formerly', 'beautifully'];
  for (const question of said) {
    for (const word of strange) {
      for (const mixed of [`${word} ${question}`, `${question} ${word}`, `please ${word} show ${question}`]) {
        const answer = await understand(mixed, vocabulary, host);
        expect({ mixed, kind: answer.kind }).toEqual({ mixed, kind: 'unknown' });
      }
    }
  }
});
