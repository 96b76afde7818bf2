'use client';
// Not through the index: the words below are needed by what the index provides.
import { useBoot, useMay } from '#boot/use-boot.ts';

/** An object of which one may add records. */
export interface Creatable {
  readonly object: string;
  /** "New person". */
  readonly label: string;
  readonly shortcut?: string;
}

const shipped: readonly {
  readonly key: string;
  readonly word: string;
  readonly many?: string;
  readonly shortcut: string;
}[] = [
  { key: 'contact', word: 'person', many: 'people', shortcut: 'c p' },
  { key: 'company', word: 'company', shortcut: 'c o' },
  { key: 'deal', word: 'deal', shortcut: 'c d' },
  { key: 'task', word: 'task', shortcut: 'c t' },
  { key: 'note', word: 'note', shortcut: 'c n' },
];

/** What one record of an object is called in a sentence: "person", "factory order". */
export const wordFor = (key: string, singular: string): string =>
  shipped.find((one) => one.key === key)?.word ?? singular.toLowerCase();

/** What one and several records of an object are called in a sentence, as its page calls them: "person", "people". */
export const nounsFor = ({ key, singular, plural }: { key: string; singular: string; plural: string }) => ({
  singular: wordFor(key, singular),
  plural: shipped.find((one) => one.key === key)?.many ?? plural.toLowerCase(),
});

/** What the person may add, the everyday things first. */
export function useCreatable(): readonly Creatable[] {
  const { schema } = useBoot();
  const may = useMay();
  const known = shipped.flatMap(({ key, word, shortcut }) =>
    may('create', key) ? [{ object: key, label: `New ${word}`, shortcut }] : [],
  );
  const invented = [...schema.objects.values()].filter(
    ({ key, kind, custom }) => custom && kind === 'record' && may('create', key),
  );
  return [...known, ...invented.map(({ key, singular }) => ({ object: key, label: `New ${wordFor(key, singular)}` }))];
}
