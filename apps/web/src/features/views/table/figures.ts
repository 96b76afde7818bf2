import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { type FieldContextValue, formatDay, formatInstant, formatMoney, formatNumber } from '@cardinal/ui/fields';
import type { MenuEntry } from '@cardinal/ui/menu';
import type { Total } from '../types.ts';

type Which = Total['function'];

const amounts = ['sum', 'average', 'median', 'minimum', 'maximum'] as const;
const bounds = ['minimum', 'maximum'] as const;

/** The figures that a column can have at its foot. */
function figuresOf({ type }: SchemaField): readonly Which[] {
  if (type === 'number' || type === 'percent' || type === 'currency') return ['filled', ...amounts];
  // The stars of several are not added up.
  if (type === 'rating') return ['filled', ...amounts.filter((figure) => figure !== 'sum')];
  return type === 'date' || type === 'datetime' ? ['filled', ...bounds] : ['filled'];
}

const words: Readonly<Record<Which, string>> = {
  filled: 'Filled',
  sum: 'Sum',
  average: 'Average',
  median: 'Median',
  minimum: 'Least',
  maximum: 'Greatest',
};

/** What a figure is called: of days, the earliest and the latest. */
function figureName(which: Which, { type }: SchemaField): string {
  const isTime = type === 'date' || type === 'datetime';
  if (isTime && which === 'minimum') return 'Earliest';
  return isTime && which === 'maximum' ? 'Latest' : words[which];
}

interface Figure {
  readonly currency: string | null;
  readonly value: number | string;
}

/** A column's figure in words: amounts of each currency beside each other, days as people write them. */
function figureWords(
  figures: readonly Figure[],
  { which, field, count }: { which: Which; field: SchemaField; count: number },
  { parseContext, locale }: Pick<FieldContextValue, 'parseContext' | 'locale'>,
): string {
  const one = ({ currency, value }: Figure): string => {
    if (which === 'filled') return `${formatNumber(Number(value), locale)} of ${formatNumber(count, locale)}`;
    if (typeof value === 'string')
      return field.type === 'date'
        ? formatDay(value, parseContext.today, locale)
        : formatInstant(value, parseContext, locale);
    if (currency) return formatMoney({ minor: value, currency }, locale, true);
    return `${formatNumber(Math.round(value * 100) / 100, locale)}${field.type === 'percent' ? '%' : ''}`;
  };
  // A narrow column breaks the line between figures, and within none.
  const whole = (figure: Figure) => one(figure).replaceAll(' ', '\u00a0');
  return figures.length ? figures.map(whole).join(' +\u00a0') : '–';
}

/** What a list's totals were answered with. */
export interface Answer {
  readonly count: number;
  /** In the order in which they were asked. */
  readonly figures: readonly (readonly Figure[])[];
}

/** What stands at the foot of the columns, by their paths. */
export function totalsByColumn(
  object: SchemaObject,
  asked: readonly Total[],
  answer: Answer | undefined,
  context: Pick<FieldContextValue, 'parseContext' | 'locale'>,
): ReadonlyMap<string, string> {
  const byColumn = new Map<string, string>();
  for (const [at, { field: path, function: which }] of asked.entries()) {
    const field = object.fields.get(path);
    if (!field) continue;
    const figures = answer?.figures[at];
    const said = answer && figures ? figureWords(figures, { which, field, count: answer.count }, context) : '…';
    const before = byColumn.get(path);
    byColumn.set(path, `${before ? `${before} · ` : ''}${figureName(which, field)} ${said}`);
  }
  return byColumn;
}

/** A column's menu of what can stand at its foot. */
export function totalEntries(
  field: SchemaField,
  { totals, setTotals }: { totals: readonly Total[]; setTotals: (totals: readonly Total[]) => void },
): readonly MenuEntry[] {
  const items = figuresOf(field).map((which) => {
    const is = totals.some((one) => one.field === field.path && one.function === which);
    const others = totals.filter((one) => one.field !== field.path);
    return {
      label: figureName(which, field),
      checked: is,
      onSelect: () => setTotals(is ? others : [...others, { field: field.path, function: which }]),
    };
  });
  return [{ label: 'Total', items }];
}
