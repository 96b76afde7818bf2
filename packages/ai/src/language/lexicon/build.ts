import { tokenise } from '../tokens.ts';
import type { Vocabulary, VocabularyField, VocabularyObject } from '../vocabulary.ts';
import { pluralsOf, verbsOf } from './inflect.ts';
import { type GrammarWord, phrasesOfGrammar } from './words.ts';

/** What a phrase of the vocabulary may stand for. */
export type Entry =
  | { readonly kind: 'object'; readonly object: string; readonly plural: boolean }
  | { readonly kind: 'field'; readonly object: string; readonly path: string; readonly verb: boolean }
  | { readonly kind: 'option'; readonly object: string; readonly path: string; readonly key: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'phrase'; readonly object: string; readonly index: number };

export interface Lexicon {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly grammar: ReadonlyMap<string, ReadonlySet<GrammarWord>>;
  /** The most tokens that a phrase has. */
  readonly longest: number;
  /** Single words that a misspelt one may have been. */
  readonly words: ReadonlySet<string>;
}

/** How phrases are looked up: their tokens as they are compared, parted by spaces. */
const phraseKey = (phrase: string): string =>
  tokenise(phrase)
    .map(({ folded }) => folded)
    .join(' ');

/** Composes the words of a vocabulary with those of the grammar. */
export function buildLexicon(vocabulary: Vocabulary): Lexicon {
  const entries = new Map<string, Entry[]>();
  const add = (phrase: string, entry: Entry) => {
    const key = phraseKey(phrase);
    if (key) entries.set(key, [...(entries.get(key) ?? []), entry]);
  };
  for (const object of vocabulary.objects) addObject(object, add);
  for (const { id, name, names } of vocabulary.people) {
    for (const called of new Set([name, ...names])) add(called, { kind: 'person', id });
  }
  const grammar = new Map([...phrasesOfGrammar()].map(([phrase, names]) => [phraseKey(phrase), names]));
  const keys = [...entries.keys(), ...grammar.keys()];
  return {
    entries,
    grammar,
    longest: Math.max(...keys.map((key) => key.split(' ').length)),
    words: new Set(keys.flatMap((key) => key.split(' ')).filter((word) => word.length >= 4)),
  };
}

type Add = (phrase: string, entry: Entry) => void;

function addObject(object: VocabularyObject, add: Add): void {
  for (const noun of [object.singular, ...object.synonyms]) {
    add(noun, { kind: 'object', object: object.key, plural: false });
    for (const plural of pluralsOf(noun)) add(plural, { kind: 'object', object: object.key, plural: true });
  }
  add(object.plural, { kind: 'object', object: object.key, plural: true });
  for (const field of object.fields) addField(object, field, add);
  for (const [index, phrase] of object.phrases.entries()) {
    for (const words of phrase.words) add(words, { kind: 'phrase', object: object.key, index });
  }
}

function addField(object: VocabularyObject, field: VocabularyField, add: Add): void {
  const at = { object: object.key, path: field.path };
  const names = new Set([field.label, ...field.synonyms]);
  const isDate = field.kind === 'day' || field.kind === 'moment';
  const verbs = new Set(isDate ? [...names].flatMap(verbsOf) : []);
  for (const name of names) {
    if (name === field.label || !verbs.has(name.toLowerCase())) add(name, { kind: 'field', ...at, verb: false });
    if (!isDate) for (const plural of pluralsOf(name)) add(plural, { kind: 'field', ...at, verb: false });
  }
  for (const verb of verbs) add(verb, { kind: 'field', ...at, verb: true });
  for (const { key, label, synonyms = [] } of field.options ?? []) {
    const option = { kind: 'option', ...at, key } as const;
    for (const word of new Set([
      label,
      ...synonyms,
      ...(field.kind === 'choice' || field.kind === 'choices' ? pluralsOf(label) : []),
    ])) {
      add(word, option);
    }
  }
}
