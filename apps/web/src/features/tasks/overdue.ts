import type { ParseContext } from '@cardinal/crm/fields';
import { dayOf } from '@cardinal/ui/fields';

type Task = Readonly<Record<string, unknown>>;

/** Whether a task should have been done before today. */
export const isOverdue = ({ due, status }: Task, { today, timeZone }: ParseContext): boolean =>
  typeof due === 'string' && status !== 'done' && dayOf(due, timeZone) < today;
