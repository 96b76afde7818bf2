import type { ObjectRules } from '../records/rules.ts';
import { isEmpty } from '../records/write/values.ts';

/** A note is more than blanks. */
export const noteRules: ObjectRules = {
  create: async (_context, drafts) => {
    for (const { values, refuse } of drafts) {
      if (isEmpty(values.body) || String(values.body).trim() === '') refuse('body', 'Write something first.');
    }
  },
  update: async (_context, edits) => {
    for (const { values, refuse } of edits) {
      if ('body' in values && String(values.body ?? '').trim() === '') refuse('body', 'Write something, or delete the note.');
    }
  },
};
