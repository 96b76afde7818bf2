import { expect, test } from 'vitest';
import { readOnly, recordFacts } from '../../src/assistant/index.ts';
import { type Grant, shippedRoles } from '../../src/permissions/index.ts';
import { makeOne } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

test('what is known of a record of any object is said in words, as its reader may see it', async () => {
  const company = await makeOne(world.admin, 'company', { name: 'Acme' });
  const vessel = await makeOne(world.admin, 'vessel', {
    name: 'Kittiwake',
    custom: {
      currency: { minor: 134_500_000, currency: 'USD' },
      datetime: '2026-05-06T23:30:00Z',
      enum: 'alpha',
      relationId: company,
    },
  });
  await makeOne(world.admin, 'note', { body: 'Seen off the coast', links: [vessel] });
  await makeOne(world.admin, 'task', { title: 'Refuel', due: '2026-05-07T22:00:00Z', links: [vessel] });
  const context = readOnly({ ...world.admin, timeZone: 'Asia/Tokyo' });
  const facts = await recordFacts(context, 'vessel', vessel);
  expect(facts).toMatchObject({ kind: 'vessel', title: 'Kittiwake', addressee: null });
  expect(facts.fields).toEqual(
    expect.arrayContaining([
      { label: 'Currency', value: '$1,345,000.00' },
      { label: 'Date and time', value: '2026-05-07T08:30' },
      { label: 'Enum', value: 'Second' },
      { label: 'Relation', value: 'Acme' },
    ]),
  );
  expect(facts.events).toMatchObject([{ text: 'Seen off the coast' }]);
  expect(facts.tasks).toEqual([{ title: 'Refuel', due: '2026-05-08T07:00', done: false }]);
  expect((await recordFacts(context, 'company', company)).related).toMatchObject([
    { label: 'Vessels', title: 'Kittiwake' },
  ]);
});

test('what a reader may not see is no fact', async () => {
  const vessel = await makeOne(world.admin, 'vessel', { name: 'Gull', code: 'G-1' });
  const blind = await world.as({ ...shippedRoles.member, key: 'blind', hiddenFields: { vessel: ['code'] } });
  expect((await recordFacts(blind, 'vessel', vessel)).fields.map(({ label }) => label)).not.toContain('Code');
  const own: Grant = { create: 'all', read: 'own', update: 'own', delete: 'own' };
  const seller = await world.as({ ...shippedRoles.member, key: 'seller', objects: { vessel: own } });
  expect(await refusal(recordFacts(seller, 'vessel', vessel))).toMatchObject({ code: 'not_found' });
});
