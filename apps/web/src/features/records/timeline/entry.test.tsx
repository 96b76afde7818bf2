import type { SchemaObject } from '@cardinal/crm/schema';
import { TooltipProvider } from '@cardinal/ui/tooltip';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { HistoryEntry } from './change-words.tsx';
import { drawChange } from './entry.tsx';

const vessel: SchemaObject = {
  key: 'vessel',
  kind: 'record',
  singular: 'Vessel',
  plural: 'Vessels',
  slug: 'vessels',
  table: 'vessels',
  icon: 'ship',
  description: '',
  title: 'name',
  custom: true,
  fields: new Map(),
};
const change = (kind: string, undone = false): HistoryEntry => ({
  id: 1,
  at: '2026-03-04T10:00:00Z',
  action: 'create',
  version: 1,
  operationId: '0192f0c0-0000-7000-8000-000000000001',
  kind,
  actor: { kind: 'user', id: null, name: 'Ada Lovelace' },
  undoes: null,
  undone,
  suggestedBy: null,
  merged: 0,
  fields: [],
});
const then = '/objects/vessels/1?asOf=';
const drawn = (entry: HistoryEntry, mayUndo = true) => {
  const { actions } = drawChange(vessel, entry, { mayUndo, hrefThen: (at) => then + at });
  return renderToStaticMarkup(<TooltipProvider>{actions}</TooltipProvider>);
};
const offersUndo = (entry: HistoryEntry, mayUndo = true) => drawn(entry, mayUndo).includes('Undo this');

test('an undo is offered where it would be done, and not where it would be refused', () => {
  expect(offersUndo(change('records.create'))).toBe(true);
  expect(offersUndo(change('records.create'), false)).toBe(false);
  expect(offersUndo(change('records.create', true))).toBe(false);
  expect(offersUndo(change('import.run'))).toBe(false);
  expect(offersUndo(change('import.undo'))).toBe(false);
});

test('every change leads to what the record was after it', () => {
  expect(drawn(change('import.run'), false)).toContain(`href="${then}2026-03-04T10:00:00Z"`);
});
