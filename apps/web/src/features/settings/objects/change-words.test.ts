import { expect, test } from 'vitest';
import { changeWords } from './change-words.ts';
import type { SchemaChangeEntry } from './schema-history.tsx';

type Change = SchemaChangeEntry['changes'][number];
const field = (action: Change['action'], part: Partial<Change> = {}): Change => ({
  entity: 'field',
  id: 'one',
  action,
  label: 'Tier',
  type: 'text',
  properties: [],
  ...part,
});
const entry = (kind: string, changes: Change[], undoes: string | null = null): SchemaChangeEntry => ({
  operationId: 'o',
  at: '2026-11-21T10:00:00Z',
  kind,
  actor: { kind: 'user', id: null, name: 'Ada' },
  undoes,
  undone: false,
  changes,
});
const object: Change = { ...field('create'), entity: 'object', id: 'lot', label: 'Lots', type: null };
const differing = [
  { name: 'label', before: 'Rank', after: 'Tier' },
  { name: 'isRequired', before: false, after: true },
  { name: 'settings', before: { min: 1 }, after: { min: 1, default: 'gold' } },
  { name: 'position', before: 1, after: 2 },
];

test.each<[SchemaChangeEntry, string, string[]]>([
  [entry('object.create', [object, field('create')]), 'added Lots', ['Tier']],
  [entry('field.create', [field('create')]), 'added the field Tier', ['Text']],
  [entry('field.create', [field('create'), field('update')]), 'added the field Tier', ['Text']],
  [entry('field.delete', [field('trash')]), 'deleted the field Tier', []],
  [entry('field.order', [field('update'), field('update', { id: 'two' })]), 'ordered the fields', []],
  [entry('field.mergeOptions', [field('update')]), 'merged options of Tier', []],
  [
    entry('field.update', [field('update', { properties: differing })]),
    'changed the field Tier',
    ['Label: Rank → Tier', 'Required: no → yes', 'Default'],
  ],
  [
    entry('field.convert', [field('trash'), field('create', { id: 'two', type: 'enum' })]),
    'changed the type of Tier',
    ['Text → Choice'],
  ],
  [
    entry('field.undo', [field('trash', { type: 'enum' }), field('restore', { id: 'two' })], 'x'),
    'undid a change: changed the type of Tier',
    ['Choice → Text'],
  ],
])('%#: an operation is told in words', (told, summary, details) => {
  expect(changeWords(told)).toEqual({ summary, details });
});
