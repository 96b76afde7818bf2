import { LearningError } from '../learning/error.ts';
import { stratifiedFolds } from '../learning/folds.ts';
import { type Watching, within } from '../learning/pause.ts';
import { type Random, randomFrom } from '../learning/random.ts';
import { chooseThreshold, confidences, fitSharpness, type HeldOut } from './confidence.ts';
import { trainMachines } from './machines.ts';
import type { Classifier } from './model.ts';
import { packFloats, packWeights } from './pack.ts';
import { dot } from './svm.ts';
import { vectorOf } from './vectors.ts';
import { learnVocabulary } from './vocabulary.ts';

/** A text and the label that a person gave it. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface ClassifierOptions extends Watching {
  readonly seed?: number | undefined;
  /** The share of answers that should be right; what is less sure gets no answer. 0.95 unless told. */
  readonly precision?: number | undefined;
}

const FEWEST_EXAMPLES = 5;
const FOLDS = 3;
/** Labels are for people to choose among; more are a column of text. */
const MOST_LABELS = 200;

/**
 * Learns to label texts from examples: TF-IDF of words and characters, a linear SVM for each label, confidence and the
 * threshold for abstaining from three-fold cross-validation. Labels with fewer than five examples are left out and
 * named in the model; texts without a word count as no example.
 * @throws {LearningError} `too_few` with fewer than two labels of five examples; `invalid_table` with more than 200
 */
export async function trainClassifier(
  examples: readonly Example[],
  options: ClassifierOptions = {},
): Promise<Classifier> {
  const { labels, leftOut, kept } = sortOut(examples);
  const [seed, precision] = [options.seed ?? 0, options.precision ?? 0.95];
  const random = randomFrom(seed);
  const texts = kept.map(({ text }) => text);
  const classes = Int32Array.from(kept, ({ label }) => labels.indexOf(label));

  const heldOut = await holdOut(texts, classes, labels.length, random, within(options, 0, 0.66));
  const sharpness = fitSharpness(heldOut);
  const answers = heldOut.map(({ margins, label }) => answerOf(margins, label, sharpness));
  const threshold = chooseThreshold(answers, precision);

  const { vocabulary, machines } = await learn(texts, classes, labels.length, random, within(options, 0.66, 1));
  const given = answers.filter(({ confidence }) => confidence >= threshold);
  const share = (part: readonly { right: boolean }[]) => part.filter(({ right }) => right).length / part.length;
  return {
    format: 'cardinal.classification',
    version: 1,
    seed,
    texts: labels.map((_, label) => classes.filter((at) => at === label).length),
    labels,
    leftOut,
    features: [...vocabulary.places.keys()],
    words: vocabulary.words,
    idf: packFloats(vocabulary.idf),
    machines: machines.map(packWeights),
    sharpness,
    threshold,
    precision,
    crossValidated: {
      accuracy: share(answers),
      coverage: given.length / answers.length,
      precision: given.length > 0 ? share(given) : null,
    },
  };
}

function sortOut(examples: readonly Example[]) {
  const worded = examples.filter(({ text }) => /[\p{Letter}\p{Number}]/u.test(text));
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, 0);
  for (const { label } of worded) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts]
    .filter(([, texts]) => texts >= FEWEST_EXAMPLES)
    .map(([label]) => label)
    .sort();
  if (labels.length < 2) {
    const message = `At least two labels need ${FEWEST_EXAMPLES} example texts each; ${labels.length} of ${counts.size} have them.`;
    throw new LearningError('too_few', message);
  }
  if (labels.length > MOST_LABELS)
    throw new LearningError(
      'invalid_table',
      `There are ${labels.length} labels; at most ${MOST_LABELS} can be learned.`,
    );
  const known = new Set(labels);
  const leftOut = [...counts].filter(([label]) => !known.has(label)).map(([label, texts]) => ({ label, texts }));
  return { labels, leftOut, kept: worded.filter(({ label }) => known.has(label)) };
}

async function learn(
  texts: readonly string[],
  classes: Int32Array,
  labels: number,
  random: Random,
  watching: Watching,
) {
  const vocabulary = learnVocabulary(texts);
  const vectors = texts.map((text) => vectorOf(text, vocabulary));
  const machines = await trainMachines(vectors, classes, labels, vocabulary.places.size, random, watching);
  return { vocabulary, machines };
}

/** The margins of every text by machines, and a vocabulary, that never saw it. */
async function holdOut(
  texts: readonly string[],
  classes: Int32Array,
  labels: number,
  random: Random,
  watching: Watching,
): Promise<HeldOut[]> {
  const folds = stratifiedFolds(classes, FOLDS, random);
  const heldOut: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = Int32Array.from(folds.keys()).filter((row) => folds[row] !== fold);
    const { vocabulary, machines } = await learn(
      Array.from(seen, (row) => texts[row] as string),
      seen.map((row) => classes[row] as number),
      labels,
      random,
      within(watching, fold / FOLDS, (fold + 1) / FOLDS),
    );
    for (const [row, text] of texts.entries()) {
      if (folds[row] !== fold) continue;
      const vector = vectorOf(text, vocabulary);
      heldOut.push({ margins: machines.map((weights) => dot(weights, vector)), label: classes[row] as number });
    }
  }
  return heldOut;
}

function answerOf(margins: readonly number[], label: number, sharpness: number) {
  const parts = confidences(margins, sharpness);
  const confidence = Math.max(...parts);
  return { confidence, right: parts.indexOf(confidence) === label };
}
