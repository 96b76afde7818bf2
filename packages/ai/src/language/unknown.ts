import { type Text, wordsBetween } from './lexicon/text.ts';
import type { Unknown } from './understanding.ts';
import type { Vocabulary, VocabularyObject } from './vocabulary.ts';

/** Says which words were not understood, and what could be asked instead. */
export function notUnderstood(
  text: Text,
  parts: readonly { readonly from: number; readonly until: number }[],
): Unknown {
  const joined: { from: number; until: number }[] = [];
  for (const { from, until } of parts) {
    const last = joined.at(-1);
    if (last && last.until === from) last.until = until;
    else joined.push({ from, until });
  }
  const words = joined.map(({ from, until }) => ({
    text: wordsBetween(text, from, until),
    start: text.tokens[from]?.start ?? 0,
    end: text.tokens[until - 1]?.end ?? 0,
  }));
  const quoted = words.slice(0, 5).map((one) => `"${one.text.slice(0, 80)}"`);
  const message = quoted.length
    ? `I do not understand ${quoted.join(', ')} here.`
    : 'I do not see what this asks for. Name a kind of record, and what must hold of it.';
  return { kind: 'unknown', message, words, examples: examplesFor(text.vocabulary) };
}

/** What is refused as a whole. */
export const refusedQuestion = (vocabulary: Vocabulary, message: string): Unknown => ({
  kind: 'unknown',
  message,
  words: [],
  examples: examplesFor(vocabulary),
});

/** Up to three questions about the objects that there are, made of their own fields and options. */
function examplesFor({ objects }: Vocabulary): string[] {
  return objects
    .filter(({ setting }) => !setting)
    .map(exampleFor)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ question }) => question);
}

function exampleFor({ plural, fields, owner }: VocabularyObject): { question: string; weight: number } {
  const nouns = plural.toLowerCase();
  const shown = fields.filter(({ minor }) => !minor);
  const option = shown.find(({ kind }) => kind === 'choice')?.options?.[0]?.label.toLowerCase();
  const money = shown.find(({ kind, sortable }) => kind === 'money' && sortable)?.label.toLowerCase();
  const date = shown.find(({ kind }) => kind === 'day' || kind === 'moment')?.label.toLowerCase();
  const my = owner ? 'my ' : '';
  if (option && money) return { question: `top 10 ${option} ${nouns} by ${money}`, weight: 3 };
  if (option) return { question: `how many ${option} ${nouns}`, weight: 2 };
  if (date) return { question: `${my}${nouns} where ${date} is in the last 30 days`, weight: 1 };
  return { question: `${my}${nouns}`, weight: 0 };
}
