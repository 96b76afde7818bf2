import { type Find, understand } from '@cardinal/ai/language';
import { fieldType, operatorNames } from '@cardinal/crm/fields';
import { parseFilter } from '@cardinal/crm/filters';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema, objectOf, type SchemaField } from '@cardinal/crm/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Phrasing, people, phrasings, relations, several } from './phrasings.ts';
import { host, schema, vessel, vocabulary, vocabularyOf } from './vessel.ts';

const object = objectOf(schema, 'vessel');
const fields = [...object.fields.values()].filter(({ hidden }) => !hidden);

function phrasingsOf(field: SchemaField): readonly Phrasing[] {
  if (field.type === 'user') return people;
  if (field.type === 'relation') return relations;
  if (field.type === 'relations') return several;
  return phrasings[fieldType(field.type).operators];
}

interface Said {
  readonly field: SchemaField;
  readonly words: string;
  readonly operators: Readonly<Record<string, unknown>>;
}

const saying = (field: SchemaField): Said[] =>
  phrasingsOf(field).flatMap(({ operator, operand, operators, say }) =>
    say.map((words) => ({
      field,
      words: words(field.label.toLowerCase()),
      operators: operators ?? { [operator]: operand },
    })),
  );
const everything = fields.flatMap(saying);

/** The answer, after the project's own filter parser has accepted it. */
async function found(question: string): Promise<Find> {
  const answer = await understand(question, vocabulary, host);
  if (answer.kind !== 'find') throw new Error(`"${question}" was not understood: ${JSON.stringify(answer)}`);
  expect(answer.object).toBe('vessel');
  if (answer.filter) parseFilter(schema, shippedRoles.admin, object, answer.filter);
  return answer;
}

test('every operator of every field type is said in some way', () => {
  for (const field of fields) {
    const said = new Set(
      phrasingsOf(field).flatMap(({ operator, operators }) => [operator, ...Object.keys(operators ?? {})]),
    );
    expect([field.label, ...said].toSorted()).toEqual(
      [field.label, ...operatorNames[fieldType(field.type).operators]].toSorted(),
    );
  }
});

describe('each way to say each operator of each field is understood exactly', () => {
  test.each(fields.map((field) => [field.label, field] as const))('%s', async (_, field) => {
    const wrong: unknown[] = [];
    for (const { words, operators } of saying(field)) {
      const question = `vessels ${words}`;
      const answer = await found(question).catch((error: unknown) => String(error));
      const filter = typeof answer === 'string' ? answer : answer.filter;
      const wanted = { where: { [field.path]: operators } };
      if (JSON.stringify(filter) !== JSON.stringify(wanted)) wrong.push({ question, filter, wanted });
    }
    expect(wrong).toEqual([]);
  });
});

const asked = [
  { say: (words: string) => `vessels ${words}`, rest: {} },
  { say: (words: string) => `Show me all vessels ${words}, please.`, rest: {} },
  { say: (words: string) => `how many vessels ${words}?`, rest: { aggregate: { kind: 'count' } } },
  {
    say: (words: string) => `the average draught of vessels ${words}`,
    rest: { aggregate: { kind: 'average', field: 'custom.draught' } },
  },
  {
    say: (words: string) => `total charter rate of all vessels ${words}`,
    rest: { aggregate: { kind: 'sum', field: 'custom.charter' } },
  },
  {
    say: (words: string) => `top 10 vessels by draught ${words}`,
    rest: { sort: [{ field: 'custom.draught', direction: 'desc' }], limit: 10 },
  },
  {
    say: (words: string) => `vessels ${words} sorted by launch date`,
    rest: { sort: [{ field: 'custom.launch', direction: 'asc' }] },
  },
  {
    say: (words: string) => `number of vessels ${words} per hull`,
    rest: { aggregate: { kind: 'count' }, group: 'custom.hull' },
  },
] as const;

test('two conditions, in whatever frame, are both understood', async () => {
  const said = fc.constantFrom(...everything);
  await fc.assert(
    fc.asyncProperty(said, said, fc.constantFrom(...asked), fc.boolean(), async (one, other, frame, or) => {
      fc.pre(one.field !== other.field);
      const question = frame.say(`${one.words} ${or ? 'or' : 'and'} ${other.words}`);
      const { filter, sort, limit, aggregate, group } = await found(question);
      const each = [one, other].map(({ field, operators }) => ({ where: { [field.path]: operators } }));
      const both = { where: Object.assign({}, ...each.map(({ where }) => where)) };
      expect({ question, filter, sort, limit, aggregate, group }).toEqual({
        question,
        filter: or ? { or: each } : both,
        sort: [],
        aggregate: { kind: 'none' },
        ...frame.rest,
      });
    }),
    { numRuns: 400, seed: 20 },
  );
});

test('an option of two fields is asked back, and either answer is understood', async () => {
  const levels = ['Low', 'High'].map((label) => ({ value: label.toLowerCase(), label, color: 'grey' }) as const);
  const risky = {
    ...vessel,
    fields: {
      ...vessel.fields,
      risk: { type: 'enum', label: 'Risk', options: levels },
      tide: { type: 'enum', label: 'Tide', options: levels },
    },
  } as const;
  const own = vocabularyOf(buildSchema([...shippedObjects, risky]));
  const answer = await understand('high vessels', own, host);
  if (answer.kind !== 'unclear') throw new Error(`it was ${answer.kind}`);
  const answers = await Promise.all(answer.choices.map(({ question = '' }) => understand(question, own, host)));
  expect(answers.map((one) => one.kind === 'find' && one.filter)).toEqual([
    { where: { risk: { eq: 'high' } } },
    { where: { tide: { eq: 'high' } } },
  ]);
  expect(await understand('high tide vessels', own, host)).toMatchObject({
    filter: { where: { tide: { eq: 'high' } } },
  });
});
