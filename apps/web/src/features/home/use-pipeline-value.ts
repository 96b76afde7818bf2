'use client';
import { useBoot } from '#boot/index.ts';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { filteredHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { currenciesOf, minorIn } from './money.ts';
import { reportState } from './report-state.ts';
import { useCurrency } from './use-currency.ts';

/** What the open deals of a pipeline are worth, stage by stage, and their sum. */
export function usePipelineValue({ pipelines, pipelineId }: PipelineChoice) {
  const { workspace } = useBoot();
  const report = trpc.reports.pipelineValue.useQuery(
    { pipelineId: pipelineId ?? '' },
    { enabled: Boolean(pipelineId) },
  );
  const stages = (report.data ?? []).filter(({ stage }) => stage.outcome === 'open');
  const money = useCurrency(
    currenciesOf(
      stages.map(({ totals }) => totals),
      workspace.currency,
    ),
    workspace.currency,
  );
  const rows = stages.map(({ stage, count, totals }) => ({
    label: stage.name,
    minor: minorIn(totals, money.currency),
    count,
    href: filteredHref('deal', { filter: { where: { stage: { in: [stage.id] } } } }),
  }));
  const sum = (of: 'minor' | 'count') => rows.reduce((total, row) => total + row[of], 0);
  const open = {
    minor: sum('minor'),
    count: sum('count'),
    href: filteredHref('deal', {
      filter: { where: { pipeline: { in: [pipelineId ?? ''] }, status: { in: ['open'] } } },
    }),
  };
  const isEmpty = report.data !== undefined && open.count === 0;
  const state = reportState({ pipelines, report, isEmpty, problem: 'The pipeline could not be loaded' });
  return { rows, open, state, ...money };
}
