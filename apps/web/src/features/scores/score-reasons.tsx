'use client';
import { useFieldContext } from '@cardinal/ui/fields';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useBoot, useFormatInstant } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { percentWords, signed } from './words.ts';

/** As many reasons as one reads, and none that would read as nothing; the others are added up. */
const most = 6;
const least = 0.005;

/** Why a record has its score: what each thing that is known of it adds to the log-odds. */
export function ScoreReasons({ object, id }: { object: string; id: string }) {
  const { data, error, refetch } = trpc.scores.explain.useQuery({ object, id });
  const format = useFormatInstant();
  const valueWords = useValueWords();
  if (error)
    return (
      <ErrorState title="The reasons could not be loaded" description={wordsOf(error)} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows count={most} />;
  if (!data.score) return <p className="text-muted">{data.message}</p>;
  const { probability, intercept, reasons, untold, scoredAt } = data.score;
  const shown = reasons.filter(({ contribution }) => Math.abs(contribution) >= least).slice(0, most);
  const smaller = reasons.slice(shown.length);
  const rest = smaller.reduce((sum, { contribution }) => sum + contribution, 0);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-11 text-muted">Suggested</p>
      <p className="text-14 font-medium">{percentWords(probability)} likely to be won</p>
      <table className="w-full text-12">
        <caption className="pb-1 text-left text-muted">What speaks for it and against it, in log-odds</caption>
        <tbody>
          <Line label="Where every record starts" value="" contribution={intercept} />
          {shown.map((reason) => (
            <Line
              key={reason.feature}
              label={reason.label}
              value={valueWords(reason)}
              contribution={reason.contribution}
            />
          ))}
          {smaller.length > 0 && (
            <Line
              label={smaller.length === 1 ? 'One smaller reason' : `${smaller.length} smaller reasons`}
              value=""
              contribution={rest}
            />
          )}
          {untold !== 0 && <Line label="What your role does not show" value="" contribution={untold} />}
        </tbody>
      </table>
      <p className="text-11 text-muted">Scored {format(scoredAt)}, from how this workspace’s own deals ended.</p>
    </div>
  );
}

function Line({ label, value, contribution }: { label: string; value: string; contribution: number }) {
  return (
    <tr className="border-t border-border">
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        {label}
        {value && <span className="block truncate text-muted">{value}</span>}
      </th>
      <td data-numeric className="py-1 text-right align-top whitespace-nowrap">
        {signed(contribution)}
      </td>
    </tr>
  );
}

interface Told {
  readonly measure: 'value' | 'money' | 'days' | 'count';
  readonly value: string | number | boolean | null;
}

function useValueWords(): ({ measure, value }: Told) => string {
  const { locale } = useFieldContext();
  const { workspace } = useBoot();
  return ({ measure, value }) => {
    if (value === null) return 'Not known';
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (typeof value === 'string') return value;
    if (measure === 'money')
      return new Intl.NumberFormat(locale, { style: 'currency', currency: workspace.currency }).format(value);
    const number = value.toLocaleString(locale);
    return measure === 'days' ? `${number} ${value === 1 ? 'day' : 'days'}` : number;
  };
}
