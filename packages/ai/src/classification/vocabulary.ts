import { visitFeatures } from './features.ts';
import { wordsOf } from './words.ts';

/** The features that are known: words first, then characters. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  /** How many of them are words. */
  readonly words: number;
  readonly idf: Float32Array;
}

/** Of each kind; bounds the model's size. */
const MOST_WORDS = 12_000;
const MOST_CHARACTERS = 24_000;
/** Runs of characters that occur in one text alone say nothing that its words do not. */
const FEWEST_TEXTS = 2;

/**
 * Learns the features of texts, the most frequent when there are too many, with their inverse document frequency
 * ln((1 + n) / (1 + df)) + 1.
 */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    const seen = new Set<string>();
    visitFeatures(wordsOf(text), (feature) => seen.add(feature));
    for (const feature of seen) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const top = (kind: string, fewest: number, most: number) =>
    [...frequency]
      .filter(([feature, texts]) => feature.startsWith(kind) && texts >= fewest)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([feature]) => feature);
  const words = top('w:', 1, MOST_WORDS);
  const features = [...words, ...top('c:', FEWEST_TEXTS, MOST_CHARACTERS)];
  const idf = (feature: string) => Math.log((1 + texts.length) / (1 + (frequency.get(feature) ?? 0))) + 1;
  return vocabularyOf(features, words.length, Float32Array.from(features, idf));
}

export function vocabularyOf(features: readonly string[], words: number, idf: Float32Array): Vocabulary {
  return { places: new Map(features.map((feature, place) => [feature, place])), words, idf };
}
