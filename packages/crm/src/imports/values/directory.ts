import { distance } from 'fastest-levenshtein';
import { fold } from '../names.ts';

/** Something that a cell may name. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Other things that it is known by: an id elsewhere, a domain, an e-mail address. */
  readonly keys?: readonly string[];
  /** How it is shown, where its name does not say enough: `Acme (company)`. */
  readonly shown?: string;
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

/** An entry, with its name as names are compared. */
interface Named {
  readonly entry: Entry;
  readonly name: string;
}

/** Of names that begin or end alike, so many are held against a misspelling. */
const compared = 500;
/** Up to so many candidates are told. */
const offered = 5;
/** So many answers are kept. */
const remembered = 10_000;

export const shownAs = ({ shown, title }: Entry): string => shown ?? title;

/** Names and what they mean: finds what a cell says, spelling aside, and what it may have meant. */
export class Directory {
  readonly #byName = new Map<string, Entry[]>();
  readonly #byKey = new Map<string, Entry[]>();
  /** Entries by the beginning and the end of their names, and their length: a misspelling rarely touches both. */
  readonly #byEdge = new Map<string, Named[]>();
  /** What was found near to a name: a file says the same wrong one in many rows. */
  readonly #near = new Map<string, Candidate[]>();
  readonly entries: Entry[] = [];

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const name = fold(entry.title);
    this.entries.push(entry);
    push(this.#byName, name, entry);
    for (const key of new Set(entry.keys ?? [])) push(this.#byKey, key.toLowerCase(), entry);
    const named = { entry, name };
    for (const edge of edgesOf(name)) push(this.#byEdge, `${edge}${name.length}`, named);
    this.#near.clear();
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
  nearest(text: string, group?: string, limit = offered): Candidate[] {
    const key = `${group ?? ''}\n${fold(text)}`;
    const found = this.#near.get(key) ?? this.#search(fold(text), group);
    if (this.#near.size >= remembered) this.#near.clear();
    this.#near.set(key, found);
    return found.slice(0, limit);
  }

  #search(name: string, group: string | undefined): Candidate[] {
    const reach = Math.max(1, Math.min(3, Math.floor(name.length / 4)));
    const scored = [...this.#pool(name, reach, group)]
      .map((one) => ({ entry: one.entry, off: distance(name, one.name) }))
      .filter(({ off }) => off <= reach)
      .sort((one, other) => one.off - other.off || one.entry.title.localeCompare(other.entry.title));
    const [best, next] = scored;
    const clear =
      best !== undefined && name.length >= 4 && best.off <= 2 && (next === undefined || next.off > best.off);
    return scored
      .slice(0, offered)
      .map(({ entry }, index) => ({ id: entry.id, title: shownAs(entry), near: clear && index === 0 }));
  }

  /** What may be meant: names that begin or end alike, those about as long first. */
  #pool(name: string, reach: number, group: string | undefined): Set<Named> {
    const pool = new Set<Named>();
    const lengths = Array.from({ length: reach }, (_, off) => [name.length - off - 1, name.length + off + 1]);
    const keys = [name.length, ...lengths.flat()].flatMap((length) => edgesOf(name).map((edge) => `${edge}${length}`));
    for (const key of keys) {
      for (const one of this.#byEdge.get(key) ?? []) {
        if (pool.size === compared) return pool;
        if (group === undefined || one.entry.group === group) pool.add(one);
      }
    }
    return pool;
  }
}

const edgesOf = (name: string): string[] => (name ? [`^${name.slice(0, 2)}`, `${name.slice(-2)}$`] : []);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
