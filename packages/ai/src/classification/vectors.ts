import { visitFeatures } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A text as a sparse vector: places ascending, and a weight for each. */
export interface Vector {
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/**
 * TF-IDF (Salton and Buckley, 1988): (1 + ln tf) × idf. Words and characters are each brought to length 1, so that the
 * many runs of characters do not drown the words.
 */
export function vectorOf(text: string, vocabulary: Vocabulary): Vector {
  const counts = new Map<number, number>();
  visitFeatures(wordsOf(text), (feature) => {
    const place = vocabulary.places.get(feature);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  });
  const places = Int32Array.from(counts.keys()).sort();
  const weights = Float32Array.from(
    places,
    (place) => (1 + Math.log(counts.get(place) ?? 1)) * (vocabulary.idf[place] ?? 0),
  );
  normalise(places, weights, vocabulary.words);
  return { places, weights };
}

/** Words stand before `border`, characters after it. */
function normalise(places: Int32Array, weights: Float32Array, border: number): void {
  const lengths = [0, 0];
  for (const [at, weight] of weights.entries()) {
    const part = (places[at] as number) < border ? 0 : 1;
    lengths[part] = (lengths[part] as number) + weight * weight;
  }
  for (const [at, weight] of weights.entries())
    weights[at] = weight / Math.sqrt(lengths[(places[at] as number) < border ? 0 : 1] as number);
}
