'use client';
import type { AggregateGroup, Figure } from '@cardinal/crm/records';
import { type FieldContextValue, formatDay, formatMoney, formatNumber, useFieldContext } from '@cardinal/ui/fields';
import { useBoot } from '#boot/index.ts';
import type { Figures } from './outcome.ts';
import { QueryWords } from './query-words.tsx';

/** Counts, sums and the like: one figure, or one for each group. */
export function FiguresPart({ figures }: { figures: Figures }) {
  const { schema } = useBoot();
  const context = useFieldContext();
  const { groups, more, references } = figures.aggregate;
  const field = schema.objects.get(figures.object)?.fields.get(figures.group ?? '');
  const nameOf = (key: string | null) =>
    key === null
      ? 'None'
      : (references[key]?.title ?? field?.options?.find(({ value }) => value === key)?.label ?? key);
  const isGrouped = figures.group !== undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <QueryWords asked={figures} />
      {isGrouped ? (
        <dl className="divide-y divide-border rounded-md border border-border bg-surface-1">
          {groups.map((group) => (
            <div key={group.key} className="flex min-h-8 items-center justify-between gap-3 px-2">
              <dt className="min-w-0 truncate">{nameOf(group.key)}</dt>
              <dd data-numeric className="shrink-0">
                {figureWords(figures, group, context)}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p data-numeric className="text-20 font-semibold">
          {groups[0] ? figureWords(figures, groups[0], context) : '0'}
        </p>
      )}
      {more && <p className="text-12 text-muted">There are more groups.</p>}
    </div>
  );
}

/** One amount a currency; a count where nothing is measured. */
function figureWords({ measure }: Figures, { count, figures }: AggregateGroup, context: FieldContextValue): string {
  if (!measure) return formatNumber(count, context.locale);
  return figures.length === 0 ? '—' : figures.map((figure) => oneFigure(figure, context)).join(' + ');
}

function oneFigure({ currency, value }: Figure, { parseContext, locale }: FieldContextValue): string {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDay(value.slice(0, 10), parseContext.today, locale) : value;
  return currency === null ? formatNumber(value, locale) : formatMoney({ minor: Math.round(value), currency }, locale);
}
