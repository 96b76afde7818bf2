/** One way in which a rule reads the tokens from a place on. Less cost is more likely. */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
  readonly cost: number;
}
/** Reads from a token on, in every way that it can; none is a failure. */
export type Rule<T> = (at: number) => readonly Match<T>[];

type Values<R> = { -readonly [K in keyof R]: R[K] extends Rule<infer T> ? T : never };

/** One rule after the other. */
export function sequence<R extends readonly Rule<unknown>[]>(...rules: R): Rule<Values<R>> {
  return (at) => {
    let matches: Match<unknown[]>[] = [{ value: [], end: at, cost: 0 }];
    for (const rule of rules) {
      matches = matches.flatMap((before) =>
        rule(before.end).map(({ value, end, cost }) => ({
          value: [...before.value, value],
          end,
          cost: before.cost + cost,
        })),
      );
      if (matches.length === 0) return [];
    }
    // Each value was pushed by the rule at its place.
    return matches as unknown as Match<Values<R>>[];
  };
}

/** Any of the rules, each in each of its ways. */
export const either =
  <T>(...rules: readonly Rule<T>[]): Rule<T> =>
  (at) =>
    rules.flatMap((rule) => rule(at));

/** With the rule, or without it. */
export const optional =
  <T>(rule: Rule<T>): Rule<T | undefined> =>
  (at) => [...rule(at), { value: undefined, end: at, cost: 0 }];

/** What a rule read, turned into something else; `undefined` discards the match. */
export const turn =
  <T, U>(rule: Rule<T>, into: (value: T) => U | undefined, cost = 0): Rule<U> =>
  (at) =>
    rule(at).flatMap((match) => {
      const value = into(match.value);
      return value === undefined ? [] : [{ value, end: match.end, cost: match.cost + cost }];
    });

/** What a rule read, turned into any number of things. */
export const spread =
  <T, U>(rule: Rule<T>, into: (value: T) => readonly U[], cost = 0): Rule<U> =>
  (at) =>
    rule(at).flatMap((match) => into(match.value).map((value) => ({ value, end: match.end, cost: match.cost + cost })));

/** Each place is read once. */
export function remembered<T>(rule: Rule<T>): Rule<T> {
  const known = new Map<number, readonly Match<T>[]>();
  return (at) => {
    const before = known.get(at);
    if (before) return before;
    const matches = rule(at);
    known.set(at, matches);
    return matches;
  };
}

const longestList = 12;

/** One or more, parted by another rule; the longest list first. Lists end after a dozen. */
export function listOf<T>(one: Rule<T>, between: Rule<unknown>): Rule<readonly T[]> {
  const from = (at: number, left: number): readonly Match<readonly T[]>[] =>
    one(at).flatMap((first): Match<readonly T[]>[] => {
      const alone = { value: [first.value], end: first.end, cost: first.cost };
      if (left === 0) return [alone];
      const further = between(first.end).flatMap((mark) =>
        from(mark.end, left - 1).map((rest) => ({
          value: [first.value, ...rest.value],
          end: rest.end,
          cost: first.cost + mark.cost + rest.cost,
        })),
      );
      return [...further, alone];
    });
  return (at) => from(at, longestList);
}

/** The same at a higher cost. */
export const dearer =
  <T>(rule: Rule<T>, more: number): Rule<T> =>
  (at) =>
    rule(at).map((match) => ({ ...match, cost: match.cost + more }));
