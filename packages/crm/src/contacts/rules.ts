import type { ObjectRules } from '../records/rules.ts';
import { isEmpty } from '../records/write/values.ts';

/** A contact is called by a first name, a last name, or both. */
export const contactRules: ObjectRules = {
  create: async (_context, drafts) => {
    for (const { values, refuse } of drafts) {
      if (isEmpty(values.firstName) && isEmpty(values.lastName)) refuse('firstName', 'Enter a first or a last name.');
    }
  },
  update: async (_context, edits) => {
    for (const { before, values, refuse } of edits) {
      const { firstName = before.firstName, lastName = before.lastName } = values;
      if (isEmpty(firstName) && isEmpty(lastName)) {
        refuse('firstName' in values ? 'firstName' : 'lastName', 'Keep a first or a last name.');
      }
    }
  },
};
