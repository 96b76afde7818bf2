import type { Query, QueryClient } from '@tanstack/react-query';
import { isAbout, lists, stories } from './invalidate.ts';
import { operationOf } from './patch.ts';

/** What is put together from several objects, and from which. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'deals.board': ['deal', 'stage', 'pipeline', 'task', 'company', 'contact'],
  'reports.pipelineValue': ['deal', 'stage', 'pipeline'],
  'reports.closedDeals': ['deal', 'stage', 'pipeline'],
  'pipelines.withStages': ['stage', 'pipeline'],
  // What a view can show stands and falls with the fields that there are.
  'views.list': ['view', 'schema'],
  'views.mine': ['view', 'schema'],
  // A change of a role is told of as one of the schema.
  'roles.list': ['schema'],
};

/** A list that was scrolled this far is not asked for anew page by page while one reads it. */
const shortPages = 4;

/**
 * Lets everything on screen follow what others did to records of an object: record pages, lists and their counts, boards,
 * sums, timelines. What is not on screen is asked for when one comes back to it.
 * @param ids the records; null when there are too many to name
 * @returns whether a long list is open whose rows must be asked for one by one
 */
export function followOthers(client: QueryClient, object: string, ids: readonly string[] | null): boolean {
  const named = ids && new Set(ids);
  const isOld = ({ queryKey }: Query) => {
    const operation = operationOf(queryKey);
    if (operation === 'records.get') return isAbout(queryKey[1], object) && (!named || named.has(idIn(queryKey[1])));
    if (lists.has(operation)) return isAbout(queryKey[1], object);
    return stories.has(operation) || (composed[operation]?.includes(object) ?? false);
  };
  void client.invalidateQueries({ predicate: isOld, refetchType: 'none' });
  void client.refetchQueries({ predicate: (query) => isOld(query) && query.isActive() && !isLong(query) });
  return client
    .getQueryCache()
    .getAll()
    .some((query) => isOld(query) && query.isActive() && isLong(query));
}

function isLong({ state: { data } }: Query): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data && (data.pages as unknown[]).length > shortPages;
}

function idIn(asked: unknown): string {
  const input = typeof asked === 'object' && asked !== null && 'input' in asked ? asked.input : undefined;
  return typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '';
}
