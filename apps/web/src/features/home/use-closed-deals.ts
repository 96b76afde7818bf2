'use client';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { filteredHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { currenciesOf, minorIn } from './money.ts';
import { axisLabel, type Bucket, endOfPeriod, everyPeriod, periodLabel } from './periods.ts';
import { reportState } from './report-state.ts';
import { useCurrency } from './use-currency.ts';

const nothing = { count: 0, totals: [] };
const most = 12;

/** The latest periods in which deals of a pipeline were closed: each with what was won and lost, and the sums of all. */
export function useClosedDeals({ pipelines, pipelineId }: PipelineChoice) {
  const { workspace } = useBoot();
  const [bucket, setBucket] = useState<Bucket>('month');
  const report = trpc.reports.closedDeals.useQuery(
    { bucket, limit: most, ...(pipelineId && { pipelineId }) },
    { enabled: Boolean(pipelineId) },
  );
  const periods = everyPeriod(report.data ?? [], bucket, (start) => ({ start, won: nothing, lost: nothing })).slice(
    -most,
  );
  const money = useCurrency(
    currenciesOf(
      periods.flatMap(({ won, lost }) => [won.totals, lost.totals]),
      workspace.currency,
    ),
    workspace.currency,
  );
  const figure = (status: 'won' | 'lost', within: typeof periods, between: readonly [string, string]) => ({
    minor: within.reduce((sum, period) => sum + minorIn(period[status].totals, money.currency), 0),
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
  const [first, last] = [periods[0]?.start ?? '', periods.at(-1)?.start ?? '2000-01-01'];
  const all = [first, endOfPeriod(last, bucket)] as const;
  const isEmpty = report.data?.length === 0;
  return {
    bucket,
    setBucket,
    rows,
    won: figure('won', periods, all),
    lost: figure('lost', periods, all),
    state: reportState({ pipelines, report, isEmpty, problem: 'The closed deals could not be loaded' }),
    ...money,
  };
}
