'use client';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { filteredHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { BarChart } from './charts.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FiguresTable } from './figures-table.tsx';
import { currenciesOf, minorIn, moneyFormat, toMajor } from './money.ts';
import { axisLabel, endOfMonth, everyMonth, monthLabel } from './months.ts';
import { TotalLink } from './total-link.tsx';
import type { PipelineChoice } from './use-pipeline-choice.ts';

const title = 'Won and lost by month';
const nothing = { count: 0, totals: [] };

/** What was won and lost in a pipeline, by the month in which it was closed. */
export function ClosedDeals({ choice: { pipelines, pipelineId } }: { choice: PipelineChoice }) {
  const { workspace } = useBoot();
  const [currencyWanted, setCurrency] = useState<string | null>(null);
  const report = trpc.reports.closedDeals.useQuery(
    { bucket: 'month', limit: 12, ...(pipelineId && { pipelineId }) },
    { enabled: Boolean(pipelineId) },
  );
  const months = everyMonth(report.data ?? [], (start) => ({ start, won: nothing, lost: nothing })).slice(-12);
  const currencies = currenciesOf(
    months.flatMap(({ won, lost }) => [won.totals, lost.totals]),
    workspace.currency,
  );
  const currency =
    currencyWanted && currencies.includes(currencyWanted) ? currencyWanted : (currencies[0] ?? workspace.currency);
  const from = months[0]?.start ?? '';
  const to = endOfMonth(months.at(-1)?.start ?? '2000-01-01');
  const figure = (status: 'won' | 'lost', within: typeof months, between: readonly [string, string]) => ({
    minor: within.reduce((sum, month) => sum + minorIn(month[status].totals, currency), 0),
    count: within.reduce((sum, month) => sum + month[status].count, 0),
    href: filteredHref('deal', {
      filter: { where: { pipeline: { in: [pipelineId ?? ''] }, status: { in: [status] }, closeDate: { between } } },
    }),
  });
  const rows = months.map((month) => {
    const between = [month.start, endOfMonth(month.start)] as const;
    return {
      label: monthLabel(month.start),
      short: axisLabel(month.start),
      won: figure('won', [month], between),
      lost: figure('lost', [month], between),
    };
  });
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
        description: 'What was won and lost, month by month, stands here once there are some.',
      }}
      currency={currency}
      currencies={currencies}
      onCurrency={setCurrency}
      totals={
        <>
          <TotalLink label="Won" currency={currency} {...figure('won', months, [from, to])} />
          <TotalLink label="Lost" currency={currency} {...figure('lost', months, [from, to])} />
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
          format={moneyFormat(currency)}
          height={180}
        />
      }
      table={
        <FiguresTable
          caption={title}
          of="Month"
          series={['Won', 'Lost']}
          currency={currency}
          rows={rows.toReversed().map(({ label, won, lost }) => ({ label, figures: [won, lost] }))}
        />
      }
    />
  );
}
