import type { Condition } from '../../find/condition.ts';
import { optional, type Rule, sequence, turn } from '../parser.ts';
import { relationsTo, type Scope } from '../scope.ts';
import { entry, maybe, word } from '../terminals.ts';
import { isOneOf } from './build.ts';
import { options } from './choice.ts';

/** What stands behind a relation: "of churned companies", "at companies that are customers", or just "at companies". */
export interface Far {
  readonly via: string;
  /** Absent where nothing was said of them yet: what follows must, or the question is not understood. */
  readonly condition?: Condition;
}

export function far(scope: Scope): Rule<Far> {
  const { text } = scope;
  const choices = options(
    scope,
    scope.far.filter(({ field }) => field.options),
  );
  const rule = sequence(
    word(text, 'in'),
    maybe(text, 'the'),
    optional(choices),
    entry(text, 'object'),
    optional(turn(sequence(maybe(text, 'in'), choices), ([, chosen]) => chosen)),
  );
  return turn(rule, ([, , before, { object, plural }, after]) => {
    const [relation] = relationsTo(scope, object);
    if (!relation || relation.field.options) return undefined;
    const said = [before, after].filter((one) => one !== undefined);
    if (said.some(({ place }) => place.via !== relation.path)) return undefined;
    const conditions = said.map(({ place, chosen }) =>
      isOneOf(
        place,
        chosen.map(({ option: { key, label } }) => ({ value: key, label })),
      ),
    );
    const all = conditions.filter((one) => one !== undefined);
    const [first] = all;
    // "With a company" says that there is one.
    if (!first) return plural ? { via: relation.path } : undefined;
    return { via: relation.path, condition: all.length > 1 ? { kind: 'all', of: all } : first };
  });
}
