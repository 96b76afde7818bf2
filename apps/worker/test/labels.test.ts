import {
  addExamples,
  createClassifier,
  listClassifiers,
  readLabels,
  updateClassifier,
} from '@cardinal/crm/classifiers';
import { shippedRoles } from '@cardinal/crm/permissions';
import { createRecords } from '@cardinal/crm/records';
import { cancelRun, getRun, type RunView, startRun, trainClassifier } from '@cardinal/crm/runs';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { inStack } from './stack.ts';

const stack = inStack();
const texts: Readonly<Record<string, (at: number) => string>> = {
  pricing: (at) => `Could you send a quote and the price list for ${at + 3} seats, with the discount?`,
  support: (at) => `The export fails with an error and the page ${at} does not load, please help`,
};
const labels = Object.keys(texts);
let id = '';

async function until(runId: string, wanted: (run: RunView) => boolean): Promise<RunView> {
  for (const end = Date.now() + 40_000; Date.now() < end; ) {
    const run = await getRun(stack.admin, { id: runId });
    if (wanted(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the run is still as it was: ${JSON.stringify(await getRun(stack.admin, { id: runId }))}`);
}
const isOver = ({ finishedAt }: RunView) => finishedAt !== null;

beforeAll(async () => {
  const input = { name: 'Intent', object: 'note', fields: ['body'], labels, precision: 0.95 };
  id = (await createClassifier(stack.admin, input)).id;
});

test('what a classifier reads must be a text, its labels differ, and its name is its own', async () => {
  const input = { name: 'Other', object: 'note', fields: ['body'], labels, precision: 0.95 };
  await expect(createClassifier(stack.admin, { ...input, fields: ['author'] })).rejects.toMatchObject({
    issues: [{ path: ['fields', 0] }],
  });
  await expect(createClassifier(stack.admin, { ...input, name: 'intent' })).rejects.toMatchObject({
    code: 'conflict',
    issues: [{ path: ['name'] }],
  });
  const manager = await stack.as(shippedRoles.manager);
  await expect(createClassifier(manager, input)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(updateClassifier(manager, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
  const told = await stack.db.rows(sql`select kind from operations where kind like 'classifier.%'`);
  expect(told).toEqual([['classifier.create']]);
});

test('it learns from enough examples and says what it lacks', { timeout: 90_000 }, async () => {
  stack.startWorker();
  await expect(startRun(stack.admin, { kind: 'classify', classifierId: id })).rejects.toThrow('Train “Intent” first');
  const early = await trainClassifier(stack.admin, { id });
  expect(await until(early.id, isOver)).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('At least two labels need 5 example texts each') as string,
  });
  await expect(addExamples(stack.admin, { id, examples: [{ text: 'Hello', label: 'nope' }] })).rejects.toMatchObject({
    issues: [{ path: ['examples', 0, 'label'], code: 'unknown_label' }],
  });
  const examples = labels.flatMap((label) =>
    Array.from({ length: 30 }, (_, at) => ({ text: texts[label]?.(at) ?? '', label })),
  );
  await addExamples(stack.admin, { id, examples });
  // The same once more: nothing is counted twice.
  expect((await addExamples(stack.admin, { id, examples })).examples).toEqual({ pricing: 30, support: 30 });
  const run = await trainClassifier(stack.admin, { id });
  expect(await until(run.id, isOver)).toMatchObject({ status: 'done', counts: { examples: 60 } });
  const [classifier] = await listClassifiers(stack.admin);
  expect(classifier?.metrics?.crossValidated.accuracy).toBeGreaterThan(0.9);
});

test('notes are labelled by what they say; it abstains where it knows nothing', { timeout: 60_000 }, async () => {
  const bodies = ['Please send me a quote with your discount', 'The export fails with an error', 'ξψω'];
  const { records } = await createRecords(
    stack.admin,
    'note',
    bodies.map((body) => ({ body })),
  );
  const ids = records.map((record) => record.id);
  const member = await stack.as(shippedRoles.member);
  const { id: runId } = await startRun(member, { kind: 'classify', classifierId: id });
  expect(await until(runId, isOver)).toMatchObject({ status: 'done', counts: { labelled: 2, abstained: 1 } });
  const results = await readLabels(member, { object: 'note', ids });
  expect(Object.fromEntries(results.map(({ recordId, label }) => [recordId, label]))).toEqual({
    [ids[0] as string]: 'pricing',
    [ids[1] as string]: 'support',
    [ids[2] as string]: null,
  });
  expect(results.find(({ recordId }) => recordId === ids[0])?.words).toContain('quote');
  expect(results.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);

  const role = { ...shippedRoles.member, hiddenFields: { note: ['body'] } };
  expect(await readLabels(await stack.as(role), { object: 'note', ids })).toEqual([]);
  const viewer = await stack.as(shippedRoles.viewer);
  await expect(startRun(viewer, { kind: 'classify', classifierId: id })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await readLabels(viewer, { object: 'note', ids })).toHaveLength(3);
});

test('a record teaches by what it says, and a cancelled batch ends', { timeout: 60_000 }, async () => {
  const { records } = await createRecords(stack.admin, 'note', [{ body: 'Where is the invoice?' }]);
  const recordId = records[0]?.id ?? '';
  const taught = await addExamples(stack.admin, { id, examples: [{ recordId, label: 'pricing' }] });
  expect(taught.examples).toEqual({ pricing: 31, support: 30 });
  await expect(addExamples(stack.admin, { id, examples: [{ recordId: id, label: 'pricing' }] })).rejects.toMatchObject({
    issues: [{ path: ['examples', 0, 'recordId'], code: 'no_text' }],
  });
  const run = await startRun(stack.admin, { kind: 'classify', classifierId: id });
  await cancelRun(stack.admin, { id: run.id });
  expect(await until(run.id, isOver)).toMatchObject({ status: 'cancelled' });
});
