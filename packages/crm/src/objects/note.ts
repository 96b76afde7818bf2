import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'note',
  singular: 'Note',
  plural: 'Notes',
  slug: 'notes',
  table: 'notes',
  icon: 'sticky-note',
  description: 'What someone wrote down about a record.',
  title: 'title',
  owner: 'author',
  kind: 'record',
  fields: {
    title: { type: 'text', label: 'Title', required: true, derived: true, help: "The body's first line." },
    body: { type: 'longText', label: 'Body', required: true },
    author: { type: 'user', label: 'Author' },
    links: { type: 'recordLinks', label: 'Linked to' },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface NoteDefinition extends Definition {}
export const note: NoteDefinition = definition;
