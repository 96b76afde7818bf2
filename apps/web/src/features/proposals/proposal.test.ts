import type { Proposal, ShownChange } from '@cardinal/crm/proposals';
import { buildSchema, type ObjectSource } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { diffOf, isOvertaken, seenOf } from './proposal.ts';

const vessel: ObjectSource = {
  key: 'vessel',
  singular: 'Vessel',
  plural: 'Vessels',
  slug: 'vessels',
  table: 'vessels',
  icon: 'ship',
  description: 'Ships, invented for tests.',
  title: 'name',
  kind: 'record',
  fields: { name: { type: 'text', label: 'Name', required: true }, draught: { type: 'number', label: 'Draught' } },
  customFields: ['draught'],
};
const schema = buildSchema([vessel]);

const change = (part: Partial<ShownChange>): ShownChange => ({
  kind: 'update',
  object: 'vessel',
  id: 'aurora',
  title: 'Aurora',
  version: 3,
  values: { name: 'Borealis', 'custom.draught': 4 },
  before: { name: 'Aurora', 'custom.draught': null },
  now: {},
  currentVersion: 3,
  ...part,
});
const proposal = (...changes: ShownChange[]): Proposal => ({
  id: 'p',
  status: 'suggested',
  changes,
  reason: 'Rename Aurora',
  model: 'local/grammar',
  target: { object: 'vessel', id: 'aurora' },
  by: { id: 'ada', name: 'Ada' },
  createdAt: '2026-03-04T12:00:00Z',
  decidedBy: null,
  decidedAt: null,
  remark: null,
  operationId: null,
});

test('a change is shown field by field, the team’s own among them, and no field that is not known', () => {
  const shown = diffOf(change({ values: { name: 'Borealis', 'custom.draught': 4, secret: 1 } }), schema);
  expect(shown.map(({ field, before, after }) => [field.label, before, after])).toEqual([
    ['Name', 'Aurora', 'Borealis'],
    ['Draught', null, 4],
  ]);
  expect(shown.some((one) => 'now' in one)).toBe(false);
});

test('what was written meanwhile stands beside it, an emptied field too', () => {
  const overtaken = change({ now: { name: null }, currentVersion: 4 });
  expect(diffOf(overtaken, schema).map(({ now }) => now)).toEqual([{ value: null }, undefined]);
  expect(isOvertaken(proposal(change({}), overtaken))).toBe(true);
  expect(isOvertaken(proposal(change({ currentVersion: 4 })))).toBe(false);
});

test('what one has seen are the versions on screen, of records that are there', () => {
  const made = change({ kind: 'create', id: null, version: null, currentVersion: null });
  const gone = change({ id: 'gone', currentVersion: null });
  expect(seenOf(proposal(change({ currentVersion: 7 }), made, gone))).toEqual([{ id: 'aurora', version: 7 }]);
});
