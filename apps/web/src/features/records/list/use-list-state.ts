'use client';
import type { Filter } from '@cardinal/ui/filters';
import type { TableSort } from '@cardinal/ui/table';
import { useCallback, useMemo } from 'react';
import { useAddress } from '#address/index.ts';
import { isFilter } from './filter-shape.ts';

const noSorts: readonly TableSort[] = [];
const most = 3;

/** `name,-amount`: ascending unless a minus says otherwise. */
const readSorts = (words: string): readonly TableSort[] =>
  words
    .split(',')
    .filter(Boolean)
    .slice(0, most)
    .map((word) =>
      word.startsWith('-') ? { field: word.slice(1), direction: 'desc' } : { field: word, direction: 'asc' },
    );
const writeSorts = (sorts: readonly TableSort[]) =>
  sorts.map(({ field, direction }) => (direction === 'desc' ? `-${field}` : field)).join(',');

/** A filter as the address spells it; null for what is none. */
function readFilter(words: string): Filter | null {
  try {
    const filter: unknown = JSON.parse(words);
    return isFilter(filter) ? filter : null;
  } catch {
    return null;
  }
}

export interface ListState {
  readonly search: string;
  readonly filter: Filter | null;
  readonly sorts: readonly TableSort[];
  readonly trash: boolean;
  readonly setSearch: (search: string) => void;
  readonly setFilter: (filter: Filter | null) => void;
  readonly setSorts: (sorts: readonly TableSort[]) => void;
  readonly setTrash: (trash: boolean) => void;
  readonly clear: () => void;
}

/** What a list shows, held in the address: it can be sent to someone, and back and forward work. */
export function useListState(): ListState {
  const { get, change } = useAddress();
  const [search, filterWords, sortWords] = [get('q') ?? '', get('filter'), get('sort')];
  const trash = get('trash') === '1';
  const filter = useMemo(() => (filterWords ? readFilter(filterWords) : null), [filterWords]);
  const sorts = useMemo(() => (sortWords ? readSorts(sortWords) : noSorts), [sortWords]);
  const setSearch = useCallback((words: string) => change({ q: words || null }, 'replace'), [change]);
  const setFilter = useCallback(
    (next: Filter | null) => change({ filter: next && JSON.stringify(next) }, 'push'),
    [change],
  );
  const setSorts = useCallback(
    (next: readonly TableSort[]) => change({ sort: writeSorts(next) || null }, 'push'),
    [change],
  );
  const setTrash = useCallback((next: boolean) => change({ trash: next ? '1' : null }, 'push'), [change]);
  const clear = useCallback(() => change({ q: null, filter: null }, 'push'), [change]);
  return useMemo(
    () => ({ search, filter, sorts, trash, setSearch, setFilter, setSorts, setTrash, clear }),
    [search, filter, sorts, trash, setSearch, setFilter, setSorts, setTrash, clear],
  );
}
