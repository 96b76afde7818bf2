import type { Context } from '../context/index.ts';
import type { Draft, Edit, ObjectRules } from '../records/rules.ts';
import { isEmpty } from '../records/write/values.ts';

const maxName = 500;

/** Both names stand in an index as one. */
function refuseLong({ values, refuse }: Draft, ...names: readonly unknown[]): void {
  const length = names.join(' ').length;
  if (length > maxName)
    refuse('lastName' in values ? 'lastName' : 'firstName', `Use at most ${maxName} characters for the whole name.`);
}

/** A contact is called by a first name, a last name, or both. */
export const contactRules: ObjectRules = {
  create: async (_context, drafts) => {
    for (const draft of drafts) {
      const { values, refuse } = draft;
      if (isEmpty(values.firstName) && isEmpty(values.lastName)) refuse('firstName', 'Enter a first or a last name.');
      refuseLong(draft, values.firstName, values.lastName);
    }
  },
  update: keepName,
  revert: keepName,
};

async function keepName(_context: Context, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    const { before, values, refuse } = edit;
    const { firstName = before.firstName, lastName = before.lastName } = values;
    if (isEmpty(firstName) && isEmpty(lastName)) {
      refuse('firstName' in values ? 'firstName' : 'lastName', 'Keep a first or a last name.');
    }
    if ('firstName' in values || 'lastName' in values) refuseLong(edit, firstName, lastName);
  }
}
