import type { Filter } from '@cardinal/ui/filters';

/** Whether a value is built like a filter, so that it can be drawn; what it means is the server's to judge. */
export function isFilter(value: unknown): value is Filter {
  if (!isPlain(value)) return false;
  const { where = {}, and = [], or = [], not } = value;
  const isPlainWhere = isPlain(where) && Object.values(where).every(isPlain);
  return (
    isPlainWhere &&
    [and, or].every((list) => Array.isArray(list) && list.every(isFilter)) &&
    (not === undefined || isFilter(not))
  );
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
