import type { ObjectRules } from '../records/rules.ts';

const isBlank = (body: unknown): boolean => typeof body !== 'string' || body.trim() === '';

/** A note is more than blanks. */
export const noteRules: ObjectRules = {
  create: async (_context, drafts) => {
    for (const { values, refuse } of drafts) if (isBlank(values.body)) refuse('body', 'Write something first.');
  },
  update: async (_context, edits) => {
    for (const { values, refuse } of edits) {
      if ('body' in values && isBlank(values.body)) refuse('body', 'Write something, or delete the note.');
    }
  },
};
