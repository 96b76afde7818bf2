import type { QueryClient } from '@tanstack/react-query';
import { operationOf } from './patch.ts';

/** What stands on records other than by showing them: told anew after a change, wherever it is on screen. */
export const stories = new Set([
  'records.history',
  'records.timeline',
  'operations.recent',
  'operations.undoPreview',
  'proposals.list',
  'proposals.get',
]);
const sums = new Set(['deals.board', 'reports.pipelineValue', 'reports.closedDeals']);
export const lists = new Set([
  'records.find',
  'records.aggregate',
  'records.totals',
  'search.query',
  'records.titles',
  'duplicates.list',
]);

interface Extent {
  /** Whether records came or went, so that lists must be asked again at once. */
  readonly membership: boolean;
  readonly object?: string;
}

/**
 * Marks as old what a change of records may have touched. Lists whose records only changed keep their order until one
 * comes back to them: a row that one edits does not jump away.
 */
export function invalidateAfter(client: QueryClient, { membership, object }: Extent): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => stories.has(operationOf(queryKey)) });
  void client.invalidateQueries({ predicate: ({ queryKey }) => sums.has(operationOf(queryKey)) });
  void client.invalidateQueries({
    predicate: ({ queryKey }) => lists.has(operationOf(queryKey)) && isAbout(queryKey[1], object),
    refetchType: membership ? 'active' : 'none',
  });
}

/** Everything that shows records: after an undo, which may reach many. */
export function invalidateAll(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) =>
      /^(records|views|deals|activities|reports|search|duplicates|pipelines|operations|proposals)\./.test(
        operationOf(queryKey),
      ),
  });
}

/** Whether a query asks about an object; one that names none asks about all. */
export function isAbout(asked: unknown, object: string | undefined): boolean {
  if (object === undefined || typeof asked !== 'object' || asked === null || !('input' in asked)) return true;
  const { input } = asked;
  return typeof input !== 'object' || input === null || !('object' in input) || input.object === object;
}
