import { type Looking, type Understanding, understand } from '@cardinal/ai/language';
import { objectOf } from '@cardinal/crm/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { host, ids, schema, vocabulary } from './vessel.ts';

/** A vessel that another one is called like, and the company that operates it. */
const argo = { object: 'vessel', id: '01890a5d-ac96-774b-bcce-b302099a8060', title: 'Argo' };
const namesake = {
  kind: 'record',
  object: 'vessel',
  id: '01890a5d-ac96-774b-bcce-b302099a8061',
  title: 'Argo',
} as const;
const anchor = { object: 'company', id: ids.anchor, title: 'Blue Anchor' };
const looking: Looking = { record: { kind: 'record', ...argo }, related: [{ kind: 'record', ...anchor }] };
const knowing = {
  ...host,
  resolveNames: async (texts: readonly string[]) => {
    const found = await host.resolveNames(texts);
    return texts.map((text, at) => (text === 'Argo' ? [namesake] : (found[at] ?? [])));
  },
};
const ask = (question: string): Promise<Understanding> => understand(question, vocabulary, knowing, looking);

const object = objectOf(schema, 'vessel');
const pointers = ['this', 'it', 'this vessel', 'this one', 'this record', 'THIS VESSEL'] as const;
const courtesies = ['', 'please ', 'could you ', 'Hey, '] as const;

describe('whatever it is called by, the record that one looks at is meant, and no namesake', () => {
  const values: readonly (readonly [field: string, words: string, value: unknown])[] = [
    ['hull', 'Wood', 'wood'],
    ['fuel', '40', 40],
    ['captain', 'Grace Hopper', ids.grace],
    ['callSign', 'Zulu Nine', 'Zulu Nine'],
    ['launch', '2026-12-03', '2026-12-03'],
    ['operator', 'Keelhaul Ltd', ids.keel],
  ];
  const said = [
    (it: string, label: string, words: string) => `set ${it}'s ${label} to ${words}`,
    (it: string, label: string, words: string) => `change the ${label} of ${it} to ${words}`,
    (_: string, label: string, words: string) => `set its ${label} to ${words}`,
  ];
  test('orders to set each field', async () => {
    const all = fc.tuple(
      fc.constantFrom(...courtesies),
      fc.constantFrom(...said),
      fc.constantFrom(...pointers),
      fc.constantFrom(...values),
    );
    await fc.assert(
      fc.asyncProperty(all, async ([courtesy, say, it, [key, words, value]]) => {
        const field = object.fields.get(`custom.${key}`);
        const question = `${courtesy}${say(it, (field?.label ?? '').toLowerCase(), words)}`;
        const answer = await ask(question);
        expect({ question, answer }).toMatchObject({
          question,
          answer: {
            kind: 'propose',
            operations: [{ object: 'vessel', target: argo, values: { [`custom.${key}`]: value } }],
          },
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('questions for one value of it', async () => {
    const fields = [...object.fields.values()].filter(({ path, system, minor, hidden }) => {
      return path !== object.title && !system && !minor && !hidden;
    });
    expect(fields.length).toBeGreaterThan(10);
    for (const { label, path } of fields) {
      const words = label.toLowerCase();
      for (const question of [
        `what is its ${words}?`,
        `the ${words} of this vessel`,
        `What's this vessel's ${words}`,
        `show me the ${words} of it`,
      ]) {
        expect({ question, answer: await ask(question) }).toMatchObject({
          question,
          answer: { kind: 'tell', record: argo, field: path, reading: `${label} of Argo` },
        });
      }
    }
    expect(await ask('who owns it?')).toMatchObject({ kind: 'tell', record: argo, field: 'owner' });
  });

  test.each(pointers)('what is written of %s', async (it) => {
    expect(await ask(`remind me to inspect ${it} on Friday`)).toMatchObject({
      operations: [{ object: 'task', values: { title: 'Inspect Argo', links: [argo.id] } }],
    });
    expect(await ask(`note on ${it}: it leaks`)).toMatchObject({
      operations: [{ object: 'note', values: { body: 'it leaks', links: [argo.id] } }],
    });
    expect(await ask(`summarize ${it}`)).toMatchObject({ kind: 'summarize', record: argo });
    expect(await ask(`notes on ${it}`)).toMatchObject({
      object: 'note',
      filter: { where: { links: { hasAny: [argo.id] } } },
    });
  });
});

test('another kind of record is the one that it points to, and said to be missing when it points to none', async () => {
  expect(await ask('remind me to call this company')).toMatchObject({
    operations: [{ values: { title: 'Call Blue Anchor', links: [anchor.id] } }],
  });
  expect(await ask('vessels of this company')).toMatchObject({
    object: 'vessel',
    filter: { where: { 'custom.operator': { eq: anchor.id } } },
  });
  expect(await ask('move this deal to Won')).toMatchObject({
    kind: 'unknown',
    message: 'Argo has no deal. Say which deal you mean.',
  });
});

test('an order names its object by a field that it alone has', async () => {
  expect(await understand('top 10 by draught', vocabulary, knowing)).toMatchObject({
    object: 'vessel',
    sort: [{ field: 'custom.draught', direction: 'desc' }],
    limit: 10,
  });
  expect(await understand('top 10 by amount', vocabulary, knowing)).toMatchObject({ object: 'deal', limit: 10 });
  expect(await understand('top 10', vocabulary, knowing)).toMatchObject({ kind: 'unknown' });
});

test('days are days, and on no page the words mean what they did', async () => {
  expect(await ask('vessels with launch date this month')).toMatchObject({
    filter: { where: { 'custom.launch': { this: 'month' } } },
  });
  expect(await understand('notes on this', vocabulary, knowing)).not.toMatchObject({ filter: expect.anything() });
  expect(await understand('set its fuel level to 40', vocabulary, knowing)).toMatchObject({ kind: 'unknown' });
});
