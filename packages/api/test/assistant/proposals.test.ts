import { understand } from '@cardinal/ai/language';
import { assistantHost, assistantVocabulary, workspaceFacts } from '@cardinal/crm/assistant';
import { type Role, shippedRoles } from '@cardinal/crm/permissions';
import { createRecords, getRecord, recordInputOf, updateRecords } from '@cardinal/crm/records';
import { objectOf } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { inDemo } from './demo.ts';
import { goldenSet } from './golden-set.ts';

const demo = inDemo();

test('what is proposed in the golden set is accepted by the commands, and then so', async () => {
  const proposals = goldenSet.filter(({ expected }) => expected.kind === 'propose');
  expect(proposals.length).toBeGreaterThan(5);
  for (const { ask } of proposals) {
    const answer = await demo.ask(ask);
    if (answer.kind !== 'propose') throw new Error(`"${ask}" proposes nothing`);
    for (const { object, target, values } of answer.operations) {
      const input = recordInputOf(objectOf(demo.context.schema, object), values);
      const result = target
        ? await updateRecords(demo.context, object, [{ id: target.id, set: input }])
        : await createRecords(demo.context, object, [input]);
      const { record } = await getRecord(demo.context, object, { id: result.records[0]?.id ?? '' });
      expect({ ask, ...record }).toMatchObject({ ask, ...input });
    }
  }
});

async function askAs(role: Role, question: string) {
  const context = { ...demo.context, actor: { ...demo.context.actor, role } };
  const vocabulary = assistantVocabulary(context.schema, role, await workspaceFacts(context));
  return await understand(question, vocabulary, await assistantHost(context));
}

test('a field that a role may not know of is no word of its vocabulary', async () => {
  const blind: Role = {
    ...shippedRoles.member,
    hiddenFields: { company: ['annualRevenue', 'industry'], deal: ['amount'] },
  };
  for (const question of [
    'companies with revenue above 70m',
    'companies in retail',
    'deals over 50k',
    'deals at companies in retail',
    "set Willow Labs' industry to Biotech",
    'total value of open deals',
  ]) {
    expect({ question, kind: (await askAs(blind, question)).kind }).toEqual({ question, kind: 'unknown' });
  }
  expect(await askAs(blind, 'open deals')).toMatchObject({ kind: 'find', object: 'deal' });
});

test('who may change nothing is proposed nothing', async () => {
  for (const question of [
    'Move Birch Analytics Platform to Negotiation',
    'remind me to call Northwind on Friday',
    "set Willow Labs' industry to Biotech",
    'note on Harbor Foods: hello',
    'assign Fjord Robotics to Mina',
    'log a call with Kestrel Health: hello',
  ]) {
    expect({ question, kind: (await askAs(shippedRoles.viewer, question)).kind }).toEqual({
      question,
      kind: 'unknown',
    });
  }
});

test.each([
  ['deals over 50k closing this month or next month', { where: { amount: { gt: 5_000_000 } }, or: 2 }],
  ['deals older than 90 days', { where: { createdAt: { lt: '2026-08-20' } } }],
  ['contacts that are buyers', { where: { jobTitle: { eq: 'Buyer' } } }],
  ['contacts with email or phone', { or: 2 }],
  ['contacts without email or phone', { where: { emails: { empty: true }, phones: { empty: true } } }],
  ['deals with a company', { where: { company: { empty: false } } }],
  ['deals without a contact', { where: { primaryContact: { empty: true } } }],
])('%s', async (question, expected) => {
  const answer = await demo.ask(question);
  const filter = answer.kind === 'find' ? answer.filter : undefined;
  const { or, ...rest } = filter ?? {};
  expect({ ...rest, ...(or && { or: or.length }) }).toEqual(expected);
});

test('a misspelt word is read as the one that it must be, and the reading says so', async () => {
  const answer = await demo.ask('open dels in negotation');
  expect(answer).toMatchObject({
    kind: 'find',
    corrections: [
      { from: 'dels', to: 'deals' },
      { from: 'negotation', to: 'negotiation' },
    ],
  });
  expect(answer.kind === 'find' && answer.reading).toContain('"dels" read as "deals"');
});

test('what was not understood is named, and what would be understood is offered', async () => {
  const answer = await demo.ask('deals that will probably slip');
  if (answer.kind !== 'unknown') throw new Error('it was understood');
  expect(answer.words.map(({ text }) => text)).toEqual(['will probably slip']);
  expect(answer.examples).toHaveLength(3);
  for (const example of answer.examples) expect((await demo.ask(example)).kind).toBe('find');
});
