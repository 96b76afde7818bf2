'use client';
import type { Filter } from '@cardinal/ui/filters';
import type { TableSort } from '@cardinal/ui/table';
import { createParser, parseAsString, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { isFilter } from './filter-shape.ts';

/** `name,-amount`: ascending unless a minus says otherwise. */
const parseAsSorts = createParser<readonly TableSort[]>({
  parse: (words) =>
    words
      .split(',')
      .filter(Boolean)
      .slice(0, 3)
      .map((word) =>
        word.startsWith('-') ? { field: word.slice(1), direction: 'desc' } : { field: word, direction: 'asc' },
      ),
  serialize: (sorts) => sorts.map(({ field, direction }) => (direction === 'desc' ? `-${field}` : field)).join(','),
  eq: (one, other) => JSON.stringify(one) === JSON.stringify(other),
});

const parseAsFilter = createParser<Filter>({
  parse: (words) => {
    try {
      const filter: unknown = JSON.parse(words);
      return isFilter(filter) ? filter : null;
    } catch {
      return null;
    }
  },
  serialize: (filter) => JSON.stringify(filter),
  eq: (one, other) => JSON.stringify(one) === JSON.stringify(other),
});

const parseAsFlag = createParser<boolean>({
  parse: (words) => words === '1',
  serialize: (flag) => (flag ? '1' : '0'),
});

const parsers = { q: parseAsString, filter: parseAsFilter, sort: parseAsSorts, trash: parseAsFlag };
const noSorts: readonly TableSort[] = [];

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
  const [state, set] = useQueryStates(parsers, { history: 'push' });
  const setSearch = useCallback((q: string) => void set({ q: q || null }, { history: 'replace' }), [set]);
  const setFilter = useCallback((filter: Filter | null) => void set({ filter }), [set]);
  const setSorts = useCallback(
    (sorts: readonly TableSort[]) => void set({ sort: sorts.length > 0 ? sorts : null }),
    [set],
  );
  const setTrash = useCallback((trash: boolean) => void set({ trash: trash || null }), [set]);
  const clear = useCallback(() => void set({ q: null, filter: null }), [set]);
  return useMemo(
    () => ({
      search: state.q ?? '',
      filter: state.filter,
      sorts: state.sort ?? noSorts,
      trash: state.trash ?? false,
      setSearch,
      setFilter,
      setSorts,
      setTrash,
      clear,
    }),
    [state, setSearch, setFilter, setSorts, setTrash, clear],
  );
}
