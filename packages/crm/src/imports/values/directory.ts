import { distance } from 'fastest-levenshtein';
import { fold } from '../names.ts';

/** Something that a cell may name. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Other things that it is known by: an id elsewhere, a domain, an e-mail address. */
  readonly keys?: readonly string[];
  /** What it belongs to, where names repeat: a stage's pipeline. */
  readonly group?: string;
}

/** An entry that may be meant; `near` when the spelling is so close, and no other is, that it can be offered as the answer. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly near: boolean;
}

export type Found = { readonly id: string } | { readonly among: readonly Entry[] } | undefined;

/** Names and what they mean: finds what a cell says, spelling aside, and what it may have meant. */
export class Directory {
  readonly #byName = new Map<string, Entry[]>();
  readonly #byKey = new Map<string, Entry[]>();
  /** Entries by the beginning and the end of their names: a misspelling rarely touches both. */
  readonly #byEdge = new Map<string, Entry[]>();
  readonly entries: Entry[] = [];

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const name = fold(entry.title);
    this.entries.push(entry);
    push(this.#byName, name, entry);
    for (const key of new Set(entry.keys ?? [])) push(this.#byKey, key.toLowerCase(), entry);
    for (const edge of edgesOf(name)) push(this.#byEdge, edge, entry);
  }

  /** What a text names: by name, else by a key; several of one name are left to a person. */
  find(text: string, group?: string): Found {
    const within = (entries: readonly Entry[] = []) =>
      entries.filter((entry) => group === undefined || entry.group === group);
    const named = within(this.#byName.get(fold(text)));
    const exact = named.filter((entry) => entry.title === text);
    const found =
      exact.length === 1 ? exact : named.length ? named : within(this.#byKey.get(text.trim().toLowerCase()));
    if (found.length > 1) return { among: found };
    return found[0] && { id: found[0].id };
  }

  /** Entries whose names are spelled nearly so, the nearest first. */
  nearest(text: string, group?: string, limit = 5): Candidate[] {
    const name = fold(text);
    const reach = Math.max(1, Math.min(3, Math.floor(name.length / 4)));
    const pool = new Set(edgesOf(name).flatMap((edge) => this.#byEdge.get(edge) ?? []));
    const scored = [...pool]
      .filter((entry) => group === undefined || entry.group === group)
      .map((entry) => ({ entry, off: offBy(name, fold(entry.title), reach) }))
      .filter(({ off }) => off <= reach)
      .sort((one, other) => one.off - other.off || one.entry.title.localeCompare(other.entry.title));
    const [best, next] = scored;
    const clear =
      best !== undefined && name.length >= 4 && best.off <= 2 && (next === undefined || next.off > best.off);
    return scored.slice(0, limit).map(({ entry: { id, title } }, index) => ({ id, title, near: clear && index === 0 }));
  }
}

function offBy(one: string, other: string, reach: number): number {
  return Math.abs(one.length - other.length) > reach ? Number.POSITIVE_INFINITY : distance(one, other);
}

const edgesOf = (name: string): string[] => (name ? [`^${name.slice(0, 2)}`, `${name.slice(-2)}$`] : []);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
