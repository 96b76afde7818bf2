import type { Filter } from '../understanding.ts';

/** A condition of a question; `words` is how the reading says it. */
export type Condition =
  | {
      readonly kind: 'is';
      readonly path: string;
      readonly operators: Readonly<Record<string, unknown>>;
      readonly words: string;
      /** Everything that the words may mean as well, when they do not tell which. */
      readonly rivals?: readonly string[];
    }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[]; readonly words?: string };

/** The opposite; what has an operator for it says it with that. */
export function negated(condition: Condition): Condition {
  if (condition.kind === 'not') return condition.of;
  if (condition.kind === 'is') {
    const [[operator, operand] = ['', undefined], ...others] = Object.entries(condition.operators);
    const opposite = opposites[operator];
    if (opposite && others.length === 0) {
      const words = condition.words.replace(/ is (?=\S)/, ' is not ');
      if (words !== condition.words) return { ...condition, operators: { [opposite]: operand }, words };
    }
  }
  return { kind: 'not', of: condition };
}
// Of text, choices and references alone: "not over 50k" says something of what has no amount that `lte` does not.
const opposites: Readonly<Record<string, string>> = { eq: 'ne', in: 'notIn' };

/** The conditions as the project's filter: one map where no field is spoken of twice, nested otherwise. */
export function toFilter(condition: Condition): Filter | undefined {
  if (condition.kind === 'is') return { where: { [condition.path]: condition.operators } };
  if (condition.kind === 'not') {
    const inner = toFilter(condition.of);
    return inner && { not: inner };
  }
  const parts = condition.of.map(toFilter).filter((part) => part !== undefined);
  if (parts.length < 2) return parts[0];
  return condition.kind === 'any' ? { or: parts } : merged(parts);
}

function merged(parts: readonly Filter[]): Filter {
  const where: Record<string, Readonly<Record<string, unknown>>> = {};
  const rest: Filter[] = [];
  for (const part of parts) {
    const fields = Object.entries(part.where ?? {});
    const alone = Object.keys(part).join() === 'where' && fields.every(([path]) => !Object.hasOwn(where, path));
    if (alone) for (const [path, operators] of fields) where[path] = operators;
    else rest.push(part);
  }
  const [only] = rest;
  const base = Object.keys(where).length ? { where } : {};
  if (!only) return base;
  if (rest.length === 1 && Object.keys(only).length === 1 && !only.where) return { ...base, ...only };
  return { ...base, and: rest };
}

/** The conditions in words. */
export function sayCondition(condition: Condition, within = false): string {
  if (condition.kind === 'is') return condition.words;
  if (condition.kind === 'not') return `not (${sayCondition(condition.of)})`;
  if (condition.words) return condition.words;
  const joined = condition.of.map((part) => sayCondition(part, true)).join(condition.kind === 'any' ? ' or ' : ' and ');
  return within && condition.of.length > 1 ? `(${joined})` : joined;
}
