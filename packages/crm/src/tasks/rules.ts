import { momentOf } from '../context/index.ts';
import type { ObjectRules } from '../records/rules.ts';

/** A task knows when it was done, for as long as it is. */
export const taskRules: ObjectRules = {
  together: ['status', 'completedAt'],
  create: async (context, drafts) => {
    for (const { values } of drafts) values.completedAt = values.status === 'done' ? momentOf(context) : null;
  },
  update: async (context, edits) => {
    for (const { before, values } of edits) {
      if (values.status === undefined || values.status === before.status) continue;
      values.completedAt = values.status === 'done' ? momentOf(context) : null;
    }
  },
  revert: async (context, edits) => {
    for (const { before, values } of edits) {
      const { status = before.status, completedAt = before.completedAt } = values;
      values.completedAt = status === 'done' ? (completedAt ?? momentOf(context)) : null;
    }
  },
};
