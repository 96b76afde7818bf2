import type { Condition } from '../../find/condition.ts';
import { minorUnits, type SpokenNumber, sayAmount, sayPlain } from '../../values/numbers.ts';
import { dearer, either, optional, type Rule, sequence, spread, turn } from '../parser.ts';
import { named, type Place, type Scope } from '../scope.ts';
import { literal, maybe, number, word } from '../terminals.ts';
import { is } from './build.ts';
import { copula, having } from './connectives.ts';

type Operator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';
interface Bound {
  readonly operator: Operator | 'between';
  readonly numbers: readonly SpokenNumber[];
}

/** Numbers that are compared: "over 50k", "more than 500 employees", "amount between 10k and 30k". */
export function comparison(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const numeric = named(scope, 'number', 'percent', 'money');
  const first = sequence(having(text), numeric, maybe(text, 'is'), maybe(text, 'of'), bound(scope, true));
  const last = sequence(having(text), bound(scope, false), numeric);
  const bare = sequence(optional(word(text, 'with')), bound(scope, false));
  return either(
    turn(first, ([, place, , , said]) => compare(scope, place, said)),
    turn(last, ([, said, place]) => compare(scope, place, said)),
    dearer(
      spread(bare, ([, said]) => {
        const condition = impliedPlace(scope, said);
        const made = condition && compare(scope, condition, said);
        return made ? [made] : [];
      }),
      0.1,
    ),
  );
}

function bound(scope: Scope, mayBeBare: boolean): Rule<Bound> {
  const { text } = scope;
  const value = number(text);
  const toNumber = ([a, b]: readonly SpokenNumber[]): readonly SpokenNumber[] => (a && b ? sharedUnits(a, b) : []);
  const ways = (
    [
      ['moreThan', 'gt'],
      ['atLeast', 'gte'],
      ['lessThan', 'lt'],
      ['atMost', 'lte'],
      ['exactly', 'eq'],
    ] as const
  ).map(([name, operator]) =>
    turn(sequence(word(text, name), value), ([, one]): Bound => ({ operator, numbers: [one] })),
  );
  const between = turn(
    sequence(word(text, 'between'), value, word(text, 'to'), value),
    ([, low, , high]): Bound => ({ operator: 'between', numbers: toNumber([low, high]) }),
  );
  const range = turn(
    sequence(value, literal(text, '-', '–', 'to'), value),
    ([low, , high]): Bound => ({ operator: 'between', numbers: toNumber([low, high]) }),
  );
  const orMore = turn(
    sequence(
      value,
      either<unknown>(literal(text, '+'), sequence(word(text, 'or'), literal(text, 'more', 'above', 'over'))),
    ),
    ([one]): Bound => ({ operator: 'gte', numbers: [one] }),
  );
  const orLess = turn(
    sequence(value, word(text, 'or'), literal(text, 'less', 'below', 'under', 'fewer')),
    ([one]): Bound => ({ operator: 'lte', numbers: [one] }),
  );
  const always = [...ways, between, range, orMore, orLess];
  if (!mayBeBare) return either(...always);
  const plain = turn(
    sequence(optional(copula(text)), value),
    ([denied, one]): Bound => ({
      operator: denied ? 'ne' : 'eq',
      numbers: [one],
    }),
  );
  return either(...always, plain);
}

/** In "between 10 and 30k" both are thousands; a currency that stands once is meant twice. */
function sharedUnits(low: SpokenNumber, high: SpokenNumber): readonly SpokenNumber[] {
  const currency = low.currency ?? high.currency;
  const unit = (one: SpokenNumber) => ({ ...one, ...(currency && { currency }), percent: low.percent || high.percent });
  return [unit(low), unit(high)];
}

/** The one field that a number without a name can be meant for; undefined when there are several. */
function impliedPlace({ own }: Scope, { numbers }: Bound): Place | undefined {
  const percent = numbers.some((one) => one.percent);
  const currency = numbers.some((one) => one.currency);
  const kinds = percent ? ['percent'] : currency ? ['money'] : ['number', 'money'];
  const [place, another] = own.filter(({ field }) => !field.minor && kinds.includes(field.kind));
  return another ? undefined : place;
}

const said: Readonly<Record<Operator, string>> = {
  eq: 'is',
  ne: 'is not',
  gt: 'is more than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
};

function compare(scope: Scope, place: Place, { operator, numbers }: Bound): Condition | undefined {
  const isMoney = place.field.kind === 'money';
  const currency = numbers.find((one) => one.currency)?.currency;
  if (numbers.length === 0 || (currency && !isMoney)) return undefined;
  if (numbers.some(({ percent }) => percent) && place.field.kind !== 'percent') return undefined;
  const meant = currency ?? scope.text.vocabulary.currency;
  const values = numbers.map(({ value }) => (isMoney ? minorUnits(value, meant) : value));
  if (values.some((value) => value === undefined)) return undefined;
  const words = values.map((value) => sayNumber(value ?? 0, place, meant));
  const only = currency ? { currency } : {};
  if (operator === 'between') {
    const [low = 0, high = 0] = values;
    return low <= high ? is(place, { between: [low, high], ...only }, `is between ${words.join(' and ')}`) : undefined;
  }
  return is(place, { [operator]: values[0], ...only }, `${said[operator]} ${words[0]}`);
}

function sayNumber(value: number, { field }: Place, currency: string): string {
  if (field.kind === 'money') return sayAmount(value, currency);
  return `${sayPlain(value)}${field.kind === 'percent' ? ' %' : ''}`;
}
