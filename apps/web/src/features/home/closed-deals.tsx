'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { filteredHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { BarChart } from './charts.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FiguresTable } from './figures-table.tsx';
import { currenciesOf, minorIn, moneyFormats, toMajor } from './money.ts';
import { axisLabel, type Bucket, endOfPeriod, everyPeriod, periodLabel } from './periods.ts';
import { TotalLink } from './total-link.tsx';

const title = 'Won and lost';
const nothing = { count: 0, totals: [] };
const most = 12;
const buckets: readonly { value: Bucket; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
];

/** What was won and lost in a pipeline, by the month or quarter in which it was closed: the latest ones that there are. */
export function ClosedDeals({ choice: { pipelines, pipelineId } }: { choice: PipelineChoice }) {
  const { workspace } = useBoot();
  const [bucket, setBucket] = useState<Bucket>('month');
  const [currencyWanted, setCurrency] = useState<string | null>(null);
  const report = trpc.reports.closedDeals.useQuery(
    { bucket, limit: most, ...(pipelineId && { pipelineId }) },
    { enabled: Boolean(pipelineId) },
  );
  const periods = everyPeriod(report.data ?? [], bucket, (start) => ({ start, won: nothing, lost: nothing })).slice(
    -most,
  );
  const currencies = currenciesOf(
    periods.flatMap(({ won, lost }) => [won.totals, lost.totals]),
    workspace.currency,
  );
  const currency =
    currencyWanted && currencies.includes(currencyWanted) ? currencyWanted : (currencies[0] ?? workspace.currency);
  const [first, last] = [periods[0]?.start ?? '', periods.at(-1)?.start ?? '2000-01-01'];
  const figure = (status: 'won' | 'lost', within: typeof periods, between: readonly [string, string]) => ({
    minor: within.reduce((sum, period) => sum + minorIn(period[status].totals, currency), 0),
    count: within.reduce((sum, period) => sum + period[status].count, 0),
    href: filteredHref('deal', {
      filter: { where: { pipeline: { in: [pipelineId ?? ''] }, status: { in: [status] }, closeDate: { between } } },
    }),
  });
  const rows = periods.map((period) => {
    const between = [period.start, endOfPeriod(period.start, bucket)] as const;
    return {
      label: periodLabel(period.start, bucket),
      short: axisLabel(period.start, bucket),
      won: figure('won', [period], between),
      lost: figure('lost', [period], between),
    };
  });
  const all = (status: 'won' | 'lost') => figure(status, periods, [first, endOfPeriod(last, bucket)]);
  const [from, to] = [rows[0]?.label, rows.at(-1)?.label];
  const failed = pipelines.error ?? report.error;
  const none = pipelines.data?.length === 0;
  const retry = () => void (pipelines.error ? pipelines : report).refetch();
  return (
    <FiguresPanel
      title={title}
      state={
        failed
          ? { error: 'The closed deals could not be loaded', retry }
          : none || report.data?.length === 0
            ? 'empty'
            : report.data
              ? 'ready'
              : 'loading'
      }
      empty={{
        title: 'No closed deals',
        description: 'What was won and lost over time stands here once there are some.',
      }}
      currency={currency}
      currencies={currencies}
      onCurrency={setCurrency}
      totals={
        <>
          <TotalLink label="Won" currency={currency} {...all('won')} />
          <TotalLink label="Lost" currency={currency} {...all('lost')} />
          <span className="text-muted">{from === to ? from : `${from} to ${to}`}</span>
        </>
      }
      chart={
        <BarChart
          label={title}
          stacked
          series={[
            { key: 'won', label: 'Won', tone: 'success' },
            { key: 'lost', label: 'Lost', tone: 'muted' },
          ]}
          data={rows.map(({ short, won, lost }) => ({
            label: short,
            href: won.href,
            values: { won: toMajor(won.minor, currency), lost: toMajor(lost.minor, currency) },
          }))}
          {...moneyFormats(currency)}
          height={180}
        />
      }
      table={
        <FiguresTable
          caption={title}
          of={bucket === 'month' ? 'Month' : 'Quarter'}
          series={['Won', 'Lost']}
          currency={currency}
          rows={rows.toReversed().map(({ label, won, lost }) => ({ label, figures: [won, lost] }))}
        />
      }
    >
      <SegmentedControl label="By" className="h-7" value={bucket} onValueChange={setBucket} segments={buckets} />
    </FiguresPanel>
  );
}
