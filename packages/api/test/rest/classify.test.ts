import { trainClassifier } from '@cardinal/ai/classification';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../src/catalogue/index.ts';
import { errorsIn, inRest } from './server.ts';

interface Given {
  readonly confidence: number;
  readonly candidates: readonly object[];
}

const rest = inRest();
const { api, running } = rest;
const vessels = new Map<string, string>();
let id = '';

const examples = Array.from({ length: 20 }, (_, at) => [
  { text: `Could you send a quote for ${at + 3} crates, with the discount?`, label: 'pricing' },
  { text: `The winch ${at} fails with an error and the pump does not start`, label: 'repair' },
]).flat();

/** A classifier of the stories of vessels, as a run would have trained it. */
beforeAll(async () => {
  id = await create('Intent');
  const learned = await trainClassifier(examples);
  const { labels, texts, leftOut, threshold, crossValidated } = learned;
  await running.db.rows(sql`update classifiers set trained_at = now(), model = ${JSON.stringify(learned)}::jsonb,
    metrics = ${JSON.stringify({ labels, texts, leftOut, threshold, crossValidated })}::jsonb where id = ${id}::uuid`);
  for (const [name, story] of [
    ['Argo', 'Please send us a quote with your discount'],
    ['Beluga', 'The pump fails with an error'],
    ['Calypso', undefined],
  ] as const) {
    const made = await api('POST', '/objects/vessels', { body: { name, custom: { ...(story && { story }) } } });
    vessels.set(name, String(made.body['id']));
  }
});

async function create(name: string): Promise<string> {
  const { operator } = running;
  const input = { object: 'vessel', name, fields: ['custom.story'], labels: ['pricing', 'repair'] };
  const made = await createCaller({ ...operator } as never).classifiers.create(input);
  return made.id;
}

const classify = (body: object, as: 'admin' | 'member' | 'viewer' = 'admin') =>
  api('POST', '/ai/classify', { body, as });

test('texts get their labels with what spoke for them, and none where it knows nothing', async () => {
  const texts = ['A quote with a discount, please', 'the winch fails', 'ξψω'];
  const { status, body } = await classify({ classifier: 'intent', texts });
  expect([status, body]).toMatchObject([
    200,
    {
      classifierId: id,
      classifier: 'Intent',
      object: 'vessel',
      results: [
        { recordId: null, label: 'pricing', abstained: false, words: expect.arrayContaining(['quote']) },
        { recordId: null, label: 'repair', abstained: false },
        { recordId: null, label: null, abstained: true, confidence: 0, candidates: [], words: [] },
      ],
    },
  ]);
  const { threshold, results } = body as unknown as { threshold: number; results: Given[] };
  const [first] = results;
  expect(first?.confidence).toBeGreaterThanOrEqual(threshold);
  expect(first?.candidates).toHaveLength(2);
});

test('records are labelled by what they say, in the order asked for, and nothing is kept', async () => {
  const ids = ['Beluga', 'Calypso', 'Argo'].map((name) => vessels.get(name));
  const { body } = await classify({ classifier: id, ids }, 'viewer');
  expect(body['results']).toMatchObject([
    { recordId: ids[0], label: 'repair' },
    { recordId: ids[1], label: null, abstained: true },
    { recordId: ids[2], label: 'pricing' },
  ]);
  expect(await running.db.rows(sql`select count(*)::int from classifications`)).toEqual([[0]]);
});

test('what is learned anew counts at once', async () => {
  const swapped = examples.map(({ text, label }) => ({ text, label: label === 'pricing' ? 'repair' : 'pricing' }));
  const before = await running.db.rows(sql`select model from classifiers where id = ${id}::uuid`);
  const learn = (model: unknown) =>
    running.db.rows(sql`update classifiers set trained_at = clock_timestamp(), model = ${JSON.stringify(model)}::jsonb
      where id = ${id}::uuid`);
  await learn(await trainClassifier(swapped));
  const given = await classify({ classifier: 'Intent', texts: ['A quote with a discount, please'] });
  expect(given.body['results']).toMatchObject([{ label: 'repair' }]);
  await learn(before[0]?.[0]);
});

test('what cannot be is told as a problem, at its place', async () => {
  await create('Unlearned');
  const problem = async (body: object) => {
    const answer = await classify(body);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return [answer.status, answer.body['detail'], errorsIn(answer)];
  };
  const texts = ['x'];
  expect(await problem({ classifier: 'Nope', texts })).toEqual([
    404,
    'There is no classifier called “Nope”: give the name or the id of one in Settings → Text labels.',
    [],
  ]);
  const untrained = 'Train “Unlearned” first: it has not learned its labels yet.';
  expect(await problem({ classifier: 'Unlearned', texts })).toEqual([409, untrained, []]);
  const [unknown] = [crypto.randomUUID()];
  expect((await problem({ classifier: id, ids: [vessels.get('Argo'), unknown] }))[2]).toEqual(['/ids/1: not_found']);
  const both = 'Give texts or ids, one of the two.';
  expect((await problem({ classifier: id })).slice(0, 2)).toEqual([400, both]);
  expect((await problem({ classifier: id, texts, ids: [vessels.get('Argo')] })).slice(0, 2)).toEqual([400, both]);
  expect((await problem({ classifier: id, texts: [] }))[0]).toBe(400);
  expect((await problem({ texts }))[2]).toMatchObject([expect.stringContaining('/classifier')]);
  expect((await problem({ classifier: id, texts, nope: 1 }))[0]).toBe(400);
  expect((await api('POST', '/ai/classify', { as: null, body: { classifier: id, texts } })).status).toBe(401);
});
