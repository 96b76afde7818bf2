import { momentOf } from '../context/index.ts';
import type { ObjectRules } from '../records/rules.ts';
import { isEmpty } from '../records/write/values.ts';

/** What happened, happened now unless it is told otherwise. */
export const activityRules: ObjectRules = {
  create: async (context, drafts) => {
    for (const { values } of drafts) if (isEmpty(values.occurredAt)) values.occurredAt = momentOf(context);
  },
};
