import type { StoredRecord } from '../records/record.ts';
import type { Compared } from './compared.ts';

/** A key under which records meet that may be the same. */
export interface BlockingKey {
  readonly field: string;
  readonly key: string;
}

/** Values as long as this are told apart by their beginnings. */
const longest = 100;
/** What is shorter is shared by too many. */
const shortest = 3;

/**
 * The keys of a record: each value of each property, its words in the order of the alphabet, so that swapped ones meet; and each
 * word of its title with where it is, which meets what was misspelt elsewhere.
 */
export function keysOf(compared: readonly Compared[], record: StoredRecord): BlockingKey[] {
  const keys = new Map<string, BlockingKey>();
  const add = (field: string, key: string) => {
    if (key.length >= shortest) keys.set(`${field} ${key}`, { field, key: key.slice(0, longest) });
  };
  const title = compared.find(({ is }) => is === 'title');
  const words = title ? title.read(record).flatMap((name) => name.split(' ')) : [];
  if (title) add(title.path, words.toSorted().join(' '));
  for (const { path, is, read } of compared) {
    if (is === 'title') continue;
    for (const value of read(record)) {
      add(path, value.split(' ').toSorted().join(' '));
      for (const word of words) if (word.length > 1 && is === 'place') add(`${path}+`, `${word} ${value}`);
    }
  }
  return [...keys.values()];
}
