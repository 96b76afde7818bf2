import fs from 'node:fs';
import path from 'node:path';
import { classifier, type Example, trainClassifier } from '@cardinal/ai/classification';
import { parse } from 'csv-parse/sync';

/**
 * `pnpm bench:text`: labels Banking77's test messages (77 intents, CC BY 4.0, PolyAI) by what its training messages
 * teach; the accuracy to reach is 0.912. `BENCH_DATA` names the folder.
 */
const folder = path.join(process.env.BENCH_DATA ?? '../shared/data', 'text');

function read(name: string): Example[] {
  const lines: { text: string; category: string }[] = parse(fs.readFileSync(path.join(folder, name)), {
    columns: true,
  });
  return lines.map(({ text, category }) => ({ text, label: category }));
}

/** The unweighted mean over the labels of F1 = 2·hits / (2·hits + wrongly said + missed). */
function macroF1(tests: readonly Example[], said: readonly (string | undefined)[]): number {
  const labels = [...new Set(tests.map(({ label }) => label))];
  const scores = labels.map((label) => {
    const hits = tests.filter((test, at) => test.label === label && said[at] === label).length;
    const wanted = tests.filter((test) => test.label === label).length;
    const named = said.filter((one) => one === label).length;
    return (2 * hits) / (wanted + named);
  });
  return scores.reduce((sum, one) => sum + one, 0) / labels.length;
}

async function bench(name: string, examples: readonly Example[], tests: readonly Example[]): Promise<void> {
  const start = performance.now();
  const model = await trainClassifier(examples);
  const trained = performance.now();
  const label = classifier(model);
  const unpacked = performance.now();
  const answers = tests.map(({ text }) => label(text));
  const seconds = (performance.now() - unpacked) / 1000;
  const said = answers.map(({ candidates }) => candidates[0]?.label);
  const right = (at: number) => said[at] === tests[at]?.label;
  const given = [...answers.keys()].filter((at) => answers[at]?.label !== null);
  const accuracy = [...answers.keys()].filter(right).length / tests.length;
  console.log(
    `text, ${name}: accuracy ${accuracy.toFixed(4)}, macro-F1 ${macroF1(tests, said).toFixed(4)}; answers ${((100 * given.length) / tests.length).toFixed(1)} % at threshold ${model.threshold.toFixed(3)}, ${(given.filter(right).length / given.length).toFixed(4)} of them right (asked: ${model.precision}; cross-validated ${model.crossValidated.precision?.toFixed(4)})`,
  );
  console.log(
    `text, ${name}: ${examples.length} examples trained in ${((trained - start) / 1000).toFixed(1)} s, ${Math.round(tests.length / seconds)} texts/s, ${model.features.length} features, model ${(JSON.stringify(model).length / 1e6).toFixed(1)} MB of JSON`,
  );
}

if (fs.existsSync(folder)) {
  const [examples, tests] = [read('banking77_train.csv'), read('banking77_test.csv')];
  await bench('all (to reach 0.912)', examples, tests);
  for (const count of [10, 5]) {
    const seen = new Map<string, number>();
    const few = examples.filter(({ label }) => {
      seen.set(label, (seen.get(label) ?? 0) + 1);
      return (seen.get(label) ?? 0) <= count;
    });
    await bench(`${count} a label`, few, tests);
  }
} else console.log(`text: skipped, there is no ${folder} (BENCH_DATA names the folder)`);
