import { confidences } from './confidence.ts';
import { visitFeatures } from './features.ts';
import type { Classifier } from './model.ts';
import { unpackFloats, unpackWeights } from './pack.ts';
import { dot } from './svm.ts';
import { type Vector, vectorOf } from './vectors.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A label for a text, or why there is none. */
export interface Classification {
  /** Null when it abstains: it is less sure than the threshold, or the text has nothing that it knows. */
  readonly label: string | null;
  /** The likeliest labels, at most three, the likeliest first; none when the text has nothing that it knows. */
  readonly candidates: readonly { readonly label: string; readonly confidence: number }[];
  /** The words that spoke most for the first candidate, with what they added to its margin; at most five. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

/** A function that labels texts, for many of them: the model is unpacked once. */
export function classifier(model: Classifier): (text: string) => Classification {
  const vocabulary = vocabularyOf(model.features, model.words, unpackFloats(model.idf));
  const machines = model.machines.map(unpackWeights);
  return (text) => {
    const vector = vectorOf(text, vocabulary);
    if (vector.places.length === 0) return { label: null, candidates: [], words: [] };
    const margins = machines.map((weights) => dot(weights, vector));
    const candidates = confidences(margins, model.sharpness)
      .map((confidence, at) => ({ label: model.labels[at] as string, confidence, at }))
      .sort((a, b) => b.confidence - a.confidence || a.at - b.at);
    const best = candidates[0];
    if (!best) return { label: null, candidates: [], words: [] };
    return {
      label: best.confidence >= model.threshold ? best.label : null,
      candidates: candidates.slice(0, 3).map(({ label, confidence }) => ({ label, confidence })),
      words: wordsFor(text, vector, vocabulary, machines[best.at] as Float32Array),
    };
  };
}

/** Labels one text; see `classifier`. */
export function classify(model: Classifier, text: string): Classification {
  return classifier(model)(text);
}

/**
 * What each word added to the margin: each feature's weight × value, shared among the occurrences of its words. All
 * words and the bias add up to the margin; those that spoke for it are named, the strongest first.
 */
function wordsFor(text: string, { places, weights }: Vector, vocabulary: Vocabulary, machine: Float32Array) {
  const values = new Map(
    Array.from(places, (place, at) => [place, (weights[at] as number) * (machine[place] as number)]),
  );
  const words = wordsOf(text);
  const occurrences = new Map<number, number>();
  const each = (visit: (place: number, from: number, to: number) => void) =>
    visitFeatures(words, (feature, from, to) => {
      const place = vocabulary.places.get(feature);
      if (place !== undefined) visit(place, from, to);
    });
  each((place) => occurrences.set(place, (occurrences.get(place) ?? 0) + 1));
  const sums = new Map<string, number>();
  each((place, from, to) => {
    const share = (values.get(place) ?? 0) / (occurrences.get(place) ?? 1) / (to - from + 1);
    for (const { written } of words.slice(from, to + 1)) sums.set(written, (sums.get(written) ?? 0) + share);
  });
  return [...sums]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5);
}
