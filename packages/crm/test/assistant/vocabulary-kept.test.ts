import { expect, test } from 'vitest';
import { assistantVocabulary, type WorkspaceFacts } from '../../src/assistant/index.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { vessel } from '../kit/vessel.ts';

const schema = buildSchema([...shippedObjects, vessel]);
const { admin, member } = shippedRoles;
const facts: WorkspaceFacts = {
  people: [{ id: '1', name: 'Ada Lovelace', firstName: 'Ada' }],
  me: '1',
  settings: { stage: [{ id: '2', name: 'Won' }] },
  today: '2026-11-18',
  timeZone: 'UTC',
  currency: 'EUR',
};

test('the words are composed once for a schema, a role, and what the workspace has; who asks may differ', () => {
  const first = assistantVocabulary(schema, admin, facts);
  const again = assistantVocabulary(schema, admin, { ...structuredClone(facts), me: null, currency: 'USD' });
  expect(again.objects).toBe(first.objects);
  expect(again.people).toBe(first.people);
  expect([again.me, again.currency]).toEqual([null, 'USD']);
});

test('whatever they are made of, they are made of it as it is now', () => {
  const { objects } = assistantVocabulary(schema, admin, facts);
  const changed = {
    people: [{ id: '1', name: 'Ada Byron', firstName: 'Ada' }],
    settings: { stage: [{ id: '2', name: 'Signed' }] },
    today: '2026-11-19',
  };
  for (const [key, value] of Object.entries(changed))
    expect(assistantVocabulary(schema, admin, { ...facts, [key]: value }).objects).not.toBe(objects);
  expect(assistantVocabulary(schema, member, facts).objects).not.toBe(objects);
  const blind = { ...admin, hiddenFields: { vessel: ['name'] } };
  const hidden = assistantVocabulary(schema, blind, facts).objects.find(({ key }) => key === 'vessel');
  expect(hidden?.fields.map(({ path }) => path)).not.toContain('name');
  expect(assistantVocabulary(buildSchema(shippedObjects), admin, facts).objects.map(({ key }) => key)).not.toContain(
    'vessel',
  );
});
