'use client';
import { Button } from '@cardinal/ui/button';
import { useState } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { useCreateRecord } from '#features/create/index.ts';
import { filteredHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { BarChart } from './charts.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FiguresTable } from './figures-table.tsx';
import { currenciesOf, minorIn, moneyFormats, toMajor } from './money.ts';
import { TotalLink } from './total-link.tsx';

const title = 'Pipeline by stage';

/** What the open deals of a pipeline are worth, stage by stage. */
export function PipelineValue({ choice }: { choice: PipelineChoice }) {
  const { workspace } = useBoot();
  const may = useMay();
  const create = useCreateRecord();
  const { pipelines, pipelineId } = choice;
  const [currencyWanted, setCurrency] = useState<string | null>(null);
  const report = trpc.reports.pipelineValue.useQuery(
    { pipelineId: pipelineId ?? '' },
    { enabled: Boolean(pipelineId) },
  );
  const stages = (report.data ?? []).filter(({ stage }) => stage.outcome === 'open');
  const currencies = currenciesOf(
    stages.map(({ totals }) => totals),
    workspace.currency,
  );
  const currency =
    currencyWanted && currencies.includes(currencyWanted) ? currencyWanted : (currencies[0] ?? workspace.currency);
  const rows = stages.map(({ stage, count, totals }) => ({
    label: stage.name,
    minor: minorIn(totals, currency),
    count,
    href: filteredHref('deal', { filter: { where: { stage: { in: [stage.id] } } } }),
  }));
  const sum = (of: 'minor' | 'count') => rows.reduce((total, row) => total + row[of], 0);
  // Where nobody has said what open deals are worth, their number is what there is to draw.
  const byCount = sum('minor') === 0;
  const failed = pipelines.error ?? report.error;
  const retry = () => void (pipelines.error ? pipelines : report).refetch();
  const none = pipelines.data?.length === 0 || (report.data && sum('count') === 0);
  return (
    <FiguresPanel
      title={title}
      state={
        failed
          ? { error: 'The pipeline could not be loaded', retry }
          : none
            ? 'empty'
            : report.data
              ? 'ready'
              : 'loading'
      }
      empty={{
        title: 'No open deals',
        description: 'What the pipeline is worth, stage by stage, stands here once there are some.',
        action: may('create', 'deal') && (
          <Button onClick={() => create('deal', { values: { pipelineId } })}>New deal</Button>
        ),
      }}
      currency={currency}
      currencies={currencies}
      onCurrency={setCurrency}
      totals={
        <TotalLink
          label="Open"
          minor={sum('minor')}
          count={sum('count')}
          currency={currency}
          href={filteredHref('deal', {
            filter: { where: { pipeline: { in: [pipelineId ?? ''] }, status: { in: ['open'] } } },
          })}
        />
      }
      chart={
        <BarChart
          label={title}
          series={[{ key: 'value', label: byCount ? 'Deals' : 'Value', tone: 'grey' }]}
          data={rows.map(({ label, minor, count, href }) => ({
            label,
            href,
            values: { value: byCount ? count : toMajor(minor, currency) },
          }))}
          {...(byCount ? {} : moneyFormats(currency))}
          height={200}
        />
      }
      table={
        <FiguresTable
          caption={title}
          of="Stage"
          series={['Value']}
          currency={currency}
          rows={rows.map(({ label, ...figure }) => ({ label, figures: [figure] }))}
        />
      }
    />
  );
}
