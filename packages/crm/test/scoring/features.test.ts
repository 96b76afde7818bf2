import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { buildSchema, type ObjectSource } from '../../src/schema/index.ts';
import { requireScored } from '../../src/schema/scored.ts';
import { featuresOf } from '../../src/scoring/features.ts';
import { readEnded, readFeatures } from '../../src/scoring/read-features.ts';
import { change, makeOne } from '../kit/records.ts';
import { vessel } from '../kit/vessel.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const namesOf = (object: string, schema = world.schema) =>
  featuresOf(schema, requireScored(schema, object)).map(({ name }) => name);

/** The same object, whose voyages end well or badly: nothing but its definition says so. */
const voyages: ObjectSource = {
  ...vessel,
  fields: { ...vessel.fields, boolean: { ...vessel.fields['boolean'], type: 'boolean', label: 'Boolean' } },
  outcome: {
    field: 'custom.enum',
    won: 'zeta',
    lost: 'alpha',
    opened: 'custom.date',
    closed: ['custom.datetime'],
    tellsOf: ['custom.relation'],
  },
};
const invented = buildSchema([...shippedObjects, voyages]);

test('what tells the outcome is left out, on the record and one step away', () => {
  const names = namesOf('deal');
  expect(names).toEqual(expect.arrayContaining(['amount', 'owner', 'company.industry', 'primaryContact.source']));
  const leaking = [
    'status',
    'stage',
    'closeDate',
    'closeReason',
    'closingNotes',
    'probability',
    'stageSince',
    'position',
  ];
  for (const key of [...leaking, 'updatedAt']) expect(names).not.toContain(key);
  for (const key of ['company.status', 'primaryContact.status', 'company.updatedAt']) expect(names).not.toContain(key);
  expect(namesOf('contact')).not.toContain('status');
  // Who someone is tells nothing that one should act on.
  for (const key of ['name', 'firstName', 'lastName']) expect(namesOf('contact')).not.toContain(key);
});

test('a field is left out by its definition alone, whatever its object', () => {
  const names = namesOf('vessel', invented);
  expect(names).toEqual(expect.arrayContaining(['custom.number', 'custom.currency', 'custom.boolean', 'custom.user']));
  expect(names).not.toContain('custom.longText');
  expect(names).not.toContain('code');
  const number = { ...voyages.fields['number'], type: 'number', label: 'Number', tellsOutcome: true } as const;
  const leaking = buildSchema([...shippedObjects, { ...voyages, fields: { ...voyages.fields, number } }]);
  expect(namesOf('vessel', leaking)).toEqual(names.filter((name) => name !== 'custom.number'));
});

let context: Context;
const at: Record<string, string> = {};

beforeAll(async () => {
  context = world.admin;
  const stages = await context.db.rows(sql`select outcome, id from stages order by "order"`);
  const stage = Object.fromEntries(stages.reverse()) as Record<string, string>;
  const userId = world.admin.actor.userId;
  at['company'] = await makeOne(context, 'company', { name: 'Quay', industry: 'shipping', size: 12 });
  at['contact'] = await makeOne(context, 'contact', { firstName: 'Ann', companyId: at['company'], source: 'fair' });
  const common = { companyId: at['company'], primaryContactId: at['contact'], ownerId: userId };
  const ended = { ...common, amount: { minor: 1_250_00, currency: 'USD' }, openedOn: '2026-01-10' };
  at['won'] = await makeOne(context, 'deal', { ...ended, name: 'Won', stageId: stage['open'] });
  // What it closed for is not what was known before, nor is what was corrected later.
  const closing = { stageId: stage['won'], closeDate: '2026-03-01', amount: { minor: 999_00, currency: 'USD' } };
  await change(context, 'deal', at['won'], closing);
  await change(context, 'deal', at['won'], { amount: { minor: 1, currency: 'USD' } });
  at['lost'] = await makeOne(context, 'deal', {
    ...ended,
    name: 'Lost',
    stageId: stage['lost'],
    closeDate: '2026-02-01',
    // Entered when it had ended: what its amount was before nobody knows.
    amount: { minor: 500, currency: 'USD' },
  });
  const euro = { ...ended, name: 'Euro', stageId: stage['open'], amount: { minor: 5, currency: 'EUR' } };
  at['euro'] = await makeOne(context, 'deal', euro);
  await change(context, 'deal', at['euro'], { stageId: stage['lost'], closeDate: '2026-02-01' });
  at['plain'] = await makeOne(context, 'deal', { ...ended, name: 'Plain', stageId: stage['open'] });
  await change(context, 'deal', at['plain'], { stageId: stage['lost'], closeDate: '2026-02-01' });
  at['open'] = await makeOne(context, 'deal', { ...common, name: 'Open', stageId: stage['open'] });
  for (const occurredAt of ['2026-01-20T10:00:00Z', '2026-03-01T09:00:00Z', '2026-03-05T09:00:00Z'])
    await makeOne(context, 'activity', {
      type: 'call',
      summary: 'Call',
      occurredAt,
      links: [at['won'], at['contact']],
    });
  await makeOne(context, 'activity', {
    type: 'call',
    summary: 'Call',
    occurredAt: '2026-03-05T09:00:00Z',
    links: [at['open']],
  });
});

test('ended deals are learned from with what was known before their end', async () => {
  const { columns, outcome } = await readEnded(world.db, world.schema, requireScored(world.schema, 'deal'));
  const column = (name: string) => columns.find((one) => one.name === name)?.values;
  expect(outcome).toEqual([true, false, false, false]);
  // Amounts in another currency than the workspace's are not mixed in.
  expect(column('amount')).toEqual([1250, null, null, 1250]);
  expect(column('company')).toEqual(Array(4).fill(at['company']));
  expect(column('company.industry')).toEqual(Array(4).fill('shipping'));
  expect(column('company.size')).toEqual([12, 12, 12, 12]);
  expect(column('primaryContact.source')).toEqual(Array(4).fill('fair'));
  // The calls of the closing day and after it are not counted.
  expect(column('activities.call')).toEqual([1, 0, 0, 0]);
  // The company was entered after the deal had begun.
  expect(column('company.createdAt')).toEqual([null, null, null, null]);
});

test('an open deal is scored by what is known now', async () => {
  const scored = requireScored(world.schema, 'deal');
  const [found] = await readFeatures(world.db, world.schema, scored, [at['open'] as string], []);
  expect(found?.id).toBe(at['open']);
  expect(found?.row).toMatchObject({ amount: null, 'company.industry': 'shipping', 'activities.call': 1 });
});

test('a field that has another type than a model learned of is missing, and does not end the scoring', async () => {
  const scored = requireScored(world.schema, 'deal');
  const learned = [
    { name: 'company.industry', kind: 'number' },
    { name: 'activities.call', kind: 'number' },
  ] as const;
  const [found] = await readFeatures(world.db, world.schema, scored, [at['open'] as string], learned);
  expect(found?.row).toMatchObject({ 'company.industry': null, 'activities.call': 1 });
});

test('a contact ended well when one of its deals did, and is known as before the first end', async () => {
  const { columns, outcome } = await readEnded(world.db, world.schema, requireScored(world.schema, 'contact'));
  expect(outcome).toEqual([true]);
  expect(columns.find(({ name }) => name === 'activities.call')?.values).toEqual([1]);
  expect(columns.find(({ name }) => name === 'source')?.values).toEqual(['fair']);
});

test('an invented object with an outcome is read the same way', async () => {
  const inside = { ...context, schema: invented };
  await makeOne(inside, 'vessel', {
    name: 'Dutchman',
    custom: {
      enum: 'alpha',
      number: 7.5,
      boolean: true,
      currency: { minor: 990, currency: 'USD' },
      date: '2026-01-10',
      datetime: '2026-02-01T00:00:00Z',
      relationId: at['company'],
    },
  });
  const { columns, outcome } = await readEnded(world.db, invented, requireScored(invented, 'vessel'));
  expect(outcome).toEqual([false]);
  const known = Object.fromEntries(columns.map(({ name, values }) => [name, values[0]]));
  expect(known).toMatchObject({ 'custom.number': 7.5, 'custom.boolean': true, 'custom.currency': 9.9 });
  expect(known).toMatchObject({ 'custom.relation': at['company'], 'custom.relation.industry': 'shipping' });
});
