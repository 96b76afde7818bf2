import type { Cover, Part } from '../grammar/cover.ts';
import { type Condition, negated } from './condition.ts';

/** The conditions of a question as one; undefined where it has none, `broken` where its and, or and not join nothing. */
export function assemble({ parts }: Cover): Condition | undefined | 'broken' {
  const head = parts.findIndex(({ meaning }) => meaning.kind === 'head');
  const before = readAll(parts.slice(0, Math.max(head, 0)));
  const after = readAll(parts.slice(head + 1));
  if (before === 'broken' || after === 'broken') return 'broken';
  return together([before, after]);
}

function together(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const all = conditions
    .filter((one) => one !== undefined)
    .flatMap((one) => (one.kind === 'all' && !one.words ? one.of : [one]));
  return all.length > 1 ? { kind: 'all', of: all } : all[0];
}

/** What stands side by side must all hold; "or" parts what stands on its sides. */
function readAll(parts: readonly Part[]): Condition | undefined | 'broken' {
  const sides: Condition[][] = [[]];
  let denied = false;
  for (const { meaning } of joinAlike(parts)) {
    if (meaning.kind === 'not') denied = !denied;
    else if (meaning.kind === 'or') {
      if (denied || sides.at(-1)?.length === 0) return 'broken';
      sides.push([]);
    } else {
      const condition = conditionOf(meaning);
      if (!condition) {
        if (denied && meaning.kind !== 'filler') return 'broken';
        continue;
      }
      sides.at(-1)?.push(denied ? negated(condition) : condition);
      denied = false;
    }
  }
  if (denied || (sides.length > 1 && sides.at(-1)?.length === 0)) return 'broken';
  const all = sides.map(together).filter((one) => one !== undefined);
  return all.length > 1 ? { kind: 'any', of: all } : all[0];
}

/** "This month or next month" is one condition: what is said twice of one field, with "or" between, belongs together. */
function joinAlike(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts.filter(({ meaning }) => meaning.kind !== 'filler')) {
    const [before, or] = joined.slice(-2);
    const [one, other] = [before && conditionOf(before.meaning), conditionOf(part.meaning)];
    if (
      before &&
      or?.meaning.kind === 'or' &&
      one &&
      other &&
      pathOf(one) !== undefined &&
      pathOf(one) === pathOf(other)
    ) {
      const denied = joined.at(-3)?.meaning.kind === 'not';
      if (!denied) {
        const condition: Condition = { kind: 'any', of: [...(one.kind === 'any' ? one.of : [one]), other] };
        joined.splice(-2, 2, { meaning: { kind: 'condition', condition }, from: before.from, until: part.until });
        continue;
      }
    }
    joined.push(part);
  }
  return joined;
}

/** The field that a condition, or each of several, is about. */
function pathOf(condition: Condition): string | undefined {
  if (condition.kind === 'is') return condition.path;
  return condition.kind === 'any'
    ? condition.of.map(pathOf).reduce((one, next) => (one === next ? one : undefined))
    : undefined;
}

function conditionOf(meaning: Part['meaning']): Condition | undefined {
  if (meaning.kind === 'condition') return meaning.condition;
  return meaning.kind === 'far' ? meaning.far.condition : undefined;
}

/** Every condition that stands by itself. */
export function leaves(condition: Condition | undefined): readonly Extract<Condition, { kind: 'is' }>[] {
  if (!condition) return [];
  if (condition.kind === 'is') return [condition];
  return condition.kind === 'not' ? leaves(condition.of) : condition.of.flatMap(leaves);
}
