'use client';
import { Button } from '@cardinal/ui/button';
import { useMay } from '#boot/index.ts';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { useCreateRecord } from '#features/create/index.ts';
import { BarChart } from './charts.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FiguresTable } from './figures-table.tsx';
import { moneyFormats, toMajor } from './money.ts';
import { TotalLink } from './total-link.tsx';
import { usePipelineValue } from './use-pipeline-value.ts';

const title = 'Pipeline by stage';

/** What the open deals of a pipeline are worth, stage by stage. */
export function PipelineValue({ choice }: { choice: PipelineChoice }) {
  const may = useMay();
  const create = useCreateRecord();
  const { rows, open, state, currency, currencies, onCurrency } = usePipelineValue(choice);
  // Where nobody has said what open deals are worth, their number is what there is to draw.
  const byCount = open.minor === 0;
  const action = may('create', 'deal') && (
    <Button onClick={() => create('deal', { values: { pipelineId: choice.pipelineId } })}>New deal</Button>
  );
  return (
    <FiguresPanel
      title={title}
      state={state}
      empty={{
        title: 'No open deals',
        description: 'What the pipeline is worth, stage by stage, stands here once there are some.',
        action,
      }}
      currency={currency}
      currencies={currencies}
      onCurrency={onCurrency}
      totals={<TotalLink label="Open" currency={currency} {...open} />}
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
