import type { Filter } from '@cardinal/ui/filters';
import type { TableLayout, TableSort } from '@cardinal/ui/table';
import { isFilter } from '../records/list/filter-shape.ts';
import type { Total, ViewLayout } from './types.ts';

/** One part of what a list shows, as it stands in the address in place of what its view says. */
export interface Part<T> {
  /** The name of its entry. */
  readonly name: string;
  readonly empty: T;
  /** Undefined for words that cannot be read. */
  readonly read: (words: string) => T | undefined;
  /** Nothing for what is empty. */
  readonly write: (value: T) => string;
}

/** What an entry says where the view says something and it is to be nothing. */
export const none = '-';

/** Whether an entry says anything but that there is to be nothing. */
export const isSaid = (words: string | null): words is string => words !== null && words !== '' && words !== none;

/** A part as the address has it; where that says nothing, or nothing that can be read, as the view has it. */
export function readPart<T>(part: Part<T>, words: string | null, base: T): T {
  if (words === none) return part.empty;
  return isSaid(words) ? (part.read(words) ?? base) : base;
}

/** The entry for a value: null where the view says the same. */
export function entryOf<T>(part: Part<T>, value: T, base: T): string | null {
  const words = part.write(value);
  return words === part.write(base) ? null : words || none;
}

const choice = <T extends string>(name: string, choices: readonly T[], empty: T): Part<T> => ({
  name,
  empty,
  read: (words) => choices.find((one) => one === words),
  write: (value) => value,
});

/** The path of a field, or none. */
const path = (name: string): Part<string | null> => ({
  name,
  empty: null,
  read: (words) => words,
  write: (value) => value ?? '',
});

const mostSorts = 3;
const functions: ReadonlySet<string> = new Set(['filled', 'sum', 'average', 'median', 'minimum', 'maximum']);
const isFunction = (word: string | undefined): word is Total['function'] => word !== undefined && functions.has(word);

export const parts = {
  layout: choice<ViewLayout>('view', ['table', 'board', 'calendar'], 'table'),
  filter: {
    name: 'filter',
    empty: null,
    read: (words) => {
      try {
        const filter: unknown = JSON.parse(words);
        return isFilter(filter) ? filter : undefined;
      } catch {
        return undefined;
      }
    },
    write: (filter) => (filter ? JSON.stringify(filter) : ''),
  } satisfies Part<Filter | null> as Part<Filter | null>,
  /** `name,-amount`: ascending unless a minus says otherwise. */
  sorts: {
    name: 'sort',
    empty: [],
    read: (text) => {
      const words = text.split(',');
      if (words.length > mostSorts || !words.every((word) => /^-?[^-]/.test(word))) return undefined;
      return words.map((word) =>
        word.startsWith('-') ? { field: word.slice(1), direction: 'desc' } : { field: word, direction: 'asc' },
      );
    },
    write: (sorts) => sorts.map(({ field, direction }) => (direction === 'desc' ? `-${field}` : field)).join(','),
  } satisfies Part<readonly TableSort[]> as Part<readonly TableSort[]>,
  group: path('group'),
  board: path('by'),
  date: path('date'),
  span: choice('span', ['month', 'week'] as const, 'month'),
  /** `amount:sum,size:median`. */
  totals: {
    name: 'totals',
    empty: [],
    read: (text) => {
      const words = text.split(',');
      const totals = words.flatMap((word) => {
        const [field, which] = word.split(':');
        return field && isFunction(which) ? [{ field, function: which }] : [];
      });
      return totals.length === words.length ? totals : undefined;
    },
    write: (totals) => totals.map((one) => `${one.field}:${one.function}`).join(','),
  } satisfies Part<readonly Total[]> as Part<readonly Total[]>,
  /** `:300,code:120!,size`: the title's width, then columns with their widths; what is pinned has a mark. */
  columns: {
    name: 'cols',
    empty: null,
    read: readColumns,
    write: writeColumns,
  } satisfies Part<TableLayout | null> as Part<TableLayout | null>,
};
export type PartName = keyof typeof parts;

/** The title's column, whose path is the object's to know, among widths. */
export const titleColumn = '';

function readColumns(words: string): TableLayout {
  const entries = words.split(',').flatMap((word) => {
    const [, field, width, pin] = /^([^:!]*)(?::(\d+))?(!)?$/.exec(word) ?? [];
    return field === undefined ? [] : [{ field, width: width === undefined ? undefined : Number(width), pin }];
  });
  const columns = entries.filter(({ field }) => field !== titleColumn);
  return {
    columns: columns.map(({ field }) => field),
    widths: Object.fromEntries(entries.flatMap(({ field, width }) => (width ? [[field, width]] : []))),
    pinned: columns.filter(({ pin }) => pin).map(({ field }) => field),
  };
}

function writeColumns(layout: TableLayout | null): string {
  if (!layout) return '';
  const { columns, widths, pinned = [] } = layout;
  const width = (field: string) => (widths[field] === undefined ? '' : `:${Math.round(widths[field])}`);
  const title = widths[titleColumn] === undefined ? [] : [width(titleColumn)];
  return [...title, ...columns.map((field) => `${field}${width(field)}${pinned.includes(field) ? '!' : ''}`)].join(',');
}
