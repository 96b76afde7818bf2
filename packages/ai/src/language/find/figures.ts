import type { Cover } from '../grammar/cover.ts';
import type { Figure } from '../grammar/figures.ts';
import type { Place, Scope } from '../grammar/scope.ts';
import type { Aggregate, Sort } from '../understanding.ts';

export interface Asked {
  readonly aggregate: Aggregate;
  readonly sort: readonly Sort[];
  readonly limit?: number;
  readonly group?: string;
  /** What comes before and after "deals where …" in the reading. */
  readonly before?: string;
  readonly after: readonly string[];
}

type By = Extract<Figure, { kind: 'by' }>;

/** What is asked for beyond conditions; undefined where the parts contradict one another. */
export function askedOf(scope: Scope, { parts }: Cover): Asked | undefined {
  const figures = parts.flatMap(({ meaning }) => (meaning.kind === 'figure' ? [meaning.figure] : []));
  const of = <K extends Figure['kind']>(kind: K) =>
    figures.filter((one): one is Extract<Figure, { kind: K }> => one.kind === kind);
  const [aggregate, otherAggregate] = of('aggregate');
  const [limit, otherLimit] = of('limit');
  const [superlative, otherSuperlative] = of('sort');
  if (otherAggregate || otherLimit || otherSuperlative) return undefined;
  const grouping = of('by').filter((one) => one.only === 'group' || (one.only !== 'sort' && aggregate));
  const sorting = of('by').filter((one) => !grouping.includes(one));
  if (grouping.length > 1 || (grouping.length && !aggregate) || (aggregate && (limit || sorting.length)))
    return undefined;
  if (aggregate && superlative) return undefined;
  const sorts = sorting.map((one) => sortBy(one, limit?.top));
  if (sorts.some((one) => one === undefined)) return undefined;
  const order = sorts.length ? sorts : topOrder(scope, superlative, limit?.top);
  if (!order) return undefined;
  const [group] = grouping;
  const cap = limit?.limit ?? (superlative && isSingular(parts) ? 1 : undefined);
  return {
    aggregate: aggregate?.aggregate ?? { kind: 'none' },
    sort: order.flatMap((one) => (one ? [one.sort] : [])),
    ...(cap !== undefined && { limit: cap }),
    ...(group && { group: group.place.path }),
    ...(aggregate && { before: aggregate.words }),
    after: [
      ...order.flatMap((one) => (one ? [one.words] : [])),
      ...(cap === undefined ? [] : [cap === 1 ? 'the first one' : `the first ${cap}`]),
      ...(group ? [`for each ${group.place.words}`] : []),
    ],
  };
}

const isSingular = (parts: Cover['parts']): boolean =>
  parts.some(({ meaning }) => meaning.kind === 'head' && !meaning.plural);

interface Order {
  readonly sort: Sort;
  readonly words: string;
}

function sortBy({ place, descending }: By, top: boolean | undefined): Order | undefined {
  if (!place.field.sortable) return undefined;
  const down = descending ?? top ?? fallsFirst(place);
  return {
    sort: { field: place.path, direction: down ? 'desc' : 'asc' },
    words: `sorted by ${place.words}${sayDirection(place, down)}`,
  };
}

/** Amounts are read from the largest on, and what has been from the newest on. */
const fallsFirst = ({ field }: Place): boolean =>
  ['number', 'money', 'percent'].includes(field.kind) || field.past === true;

function sayDirection({ field }: Place, down: boolean): string {
  if (field.kind === 'day' || field.kind === 'moment') return down ? ', latest first' : ', earliest first';
  if (['number', 'money', 'percent'].includes(field.kind)) return down ? ', largest first' : ', smallest first';
  return down ? ', backwards' : '';
}

/** "Top 10" without a field goes by the one amount that there is; "biggest" knows its field. */
function topOrder(
  { own }: Scope,
  superlative: Extract<Figure, { kind: 'sort' }> | undefined,
  top: boolean | undefined,
): readonly Order[] | undefined {
  if (superlative) {
    const place = own.find(({ path }) => path === superlative.sort.field);
    return [{ sort: superlative.sort, words: `sorted by ${place?.words}, ${superlative.words}` }];
  }
  if (top === undefined) return [];
  const [place, another] = own.filter(({ field }) => field.kind === 'money' && !field.minor);
  if (!place || another) return undefined;
  const order = sortBy({ kind: 'by', place }, top);
  return order ? [order] : undefined;
}
