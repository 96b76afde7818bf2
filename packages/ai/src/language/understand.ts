import { readFind } from './find/find.ts';
import { withNames } from './find/names.ts';
import { buildLexicon, type Lexicon } from './lexicon/build.ts';
import { correctText, readText } from './lexicon/text.ts';
import { hostOf, withPronouns } from './pronouns.ts';
import { readCommand } from './propose/command.ts';
import type { Understanding } from './understanding.ts';
import { refusedQuestion } from './unknown.ts';
import type { Host, Looking, Vocabulary } from './vocabulary.ts';

/** The longest question about records, and the longest order (a note's text may be long), in characters. */
const longestQuestion = 500;
const longestCommand = 5000;

const lexicons = new WeakMap<Vocabulary['objects'], { people: Vocabulary['people']; lexicon: Lexicon }>();

/** Vocabularies that share their objects and people share a lexicon. */
function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const { objects, people } = vocabulary;
  const known = lexicons.get(objects);
  if (known?.people === people) return known.lexicon;
  const lexicon = buildLexicon(vocabulary);
  lexicons.set(objects, { people, lexicon });
  return lexicon;
}

/**
 * Reads a question or an order in plain words, by a grammar that is composed of the vocabulary. It guesses at no word:
 * what is not understood is said, and every part of the question is either used, known to mean nothing, or refused.
 * Names are looked up by the host. The same question to the same host gives the same answer.
 * @param looking what "this" and "it" stand for; without it they mean nothing
 */
export async function understand(
  question: string,
  vocabulary: Vocabulary,
  host: Host,
  looking?: Looking,
): Promise<Understanding> {
  const asked = question.trim();
  if (asked === '') return refusedQuestion(vocabulary, 'Ask for records, or say what is to be done.');
  if (asked.length > longestCommand) return refusedQuestion(vocabulary, 'This is too long. Ask in a sentence or two.');
  const text = withPronouns(readText(question, vocabulary, lexiconOf(vocabulary)), looking);
  if ('kind' in text) return text;
  const knowing = hostOf(text, host);
  const command = await readCommand(text, knowing);
  if (command) return command;
  if (asked.length > longestQuestion) return refusedQuestion(vocabulary, 'This is too long. Ask in a sentence or two.');
  return readFind(correctText(await withNames(text, knowing)));
}
