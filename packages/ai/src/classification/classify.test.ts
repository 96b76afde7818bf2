import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifier, classify } from './classify.ts';
import { parseClassifier } from './model.ts';
import { type Example, trainClassifier } from './train.ts';

const pieces = {
  complaint: [
    'the pump is broken again',
    'I want my money back',
    'this is the third faulty valve',
    'nobody answers my calls',
  ],
  order: [
    'please send forty valves',
    'we would like to order a pump',
    'a quote for ten pumps',
    'what do sixty valves cost',
  ],
  Überweisung: [
    'die Rechnung ist überwiesen',
    'Überweisung ging heute raus',
    'wann kommt die Zahlung an',
    'bezahlt per Überweisung',
  ],
} as const;
const endings = ['', ' today', ' from the harbour', ', thanks'];
const examples: Example[] = Object.entries(pieces).flatMap(([label, texts]) =>
  texts.flatMap((text) => endings.map((ending) => ({ label, text: text + ending }))),
);
const model = await trainClassifier(examples);

test('labels that words tell apart are learned, in any language', () => {
  expect(classify(model, 'The valve is broken, I want a refund!').candidates[0]?.label).toBe('complaint');
  expect(classify(model, 'could you send us a quote for a pump').candidates[0]?.label).toBe('order');
  const paid = classify(model, 'ÜBERWEISUNG ist heute raus');
  expect(paid.label).toBe('Überweisung');
  expect(paid.words[0]?.word).toBe('ÜBERWEISUNG');
});

test('any text gives confidences that add up, whatever its script, and the same twice', () => {
  const label = classifier(model);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const answer = label(text);
      expect(label(text)).toEqual(answer);
      const sum = answer.candidates.reduce((total, { confidence }) => total + confidence, 0);
      expect(sum).toBeCloseTo(answer.candidates.length === 0 ? 0 : 1, 9);
      if (answer.label !== null) expect(answer.candidates[0]?.confidence).toBeGreaterThanOrEqual(model.threshold);
    }),
  );
});

test.each(['', '   ', '!!! ???', '🙂🙂'])('a text without words that it knows gets no label: %j', (text) => {
  expect(classify(model, text)).toEqual({ label: null, candidates: [], words: [] });
});

test('a stored classifier gives the same answers; what is not one is refused', () => {
  const stored = parseClassifier(JSON.parse(JSON.stringify(model)));
  for (const { text } of examples) expect(classify(stored, text)).toEqual(classify(model, text));
  for (const wrong of [null, {}, { ...model, version: 2 }, { ...model, features: [] }])
    expect(() => parseClassifier(wrong)).toThrow(expect.objectContaining({ code: 'invalid_model' }));
});

test('the same examples give the same model', async () => {
  expect(await trainClassifier(examples)).toEqual(model);
});

test('a label with fewer than five examples, or none with words, is left out and named', async () => {
  const few = [...examples, { label: 'rare', text: 'a rare thing' }, { label: 'empty', text: '  ' }];
  const learned = await trainClassifier(few);
  expect(learned.labels).toEqual(model.labels);
  expect(learned.leftOut).toEqual([
    { label: 'rare', texts: 1 },
    { label: 'empty', texts: 0 },
  ]);
});

test('one label alone is refused', async () => {
  const one = examples.filter(({ label }) => label === 'order');
  await expect(trainClassifier(one)).rejects.toMatchObject({ code: 'too_few' });
  await expect(trainClassifier([])).rejects.toMatchObject({ code: 'too_few' });
});

test('where the labels say nothing about the text it abstains from nearly all', async () => {
  const noise = examples.map(({ text }, at) => ({ text, label: `label ${(at * 7919) % 3}` }));
  const learned = await trainClassifier(noise);
  expect(learned.crossValidated.coverage).toBeLessThan(0.2);
});

test('training is cancelled by its signal', async () => {
  await expect(trainClassifier(examples, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
});
