import type { Draft, ObjectRules } from '../records/rules.ts';
import { isEmpty } from '../records/write/values.ts';

const maxName = 500;

/** Both names stand in an index as one. */
function refuseLong(refuse: Draft['refuse'], ...names: readonly unknown[]): void {
  const length = names.join(' ').length;
  if (length > maxName) refuse('lastName', `Use at most ${maxName} characters for the whole name.`);
}

/** A contact is called by a first name, a last name, or both. */
export const contactRules: ObjectRules = {
  create: async (_context, drafts) => {
    for (const { values, refuse } of drafts) {
      if (isEmpty(values.firstName) && isEmpty(values.lastName)) refuse('firstName', 'Enter a first or a last name.');
      refuseLong(refuse, values.firstName, values.lastName);
    }
  },
  update: async (_context, edits) => {
    for (const { before, values, refuse } of edits) {
      const { firstName = before.firstName, lastName = before.lastName } = values;
      if (isEmpty(firstName) && isEmpty(lastName)) {
        refuse('firstName' in values ? 'firstName' : 'lastName', 'Keep a first or a last name.');
      }
      if ('firstName' in values || 'lastName' in values) refuseLong(refuse, firstName, lastName);
    }
  },
};
