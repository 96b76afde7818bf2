'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import type { PipelineChoice } from '#features/board/pipeline-choice.tsx';
import { BarChart } from './charts.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FiguresTable } from './figures-table.tsx';
import { moneyFormats, toMajor } from './money.ts';
import type { Bucket } from './periods.ts';
import { TotalLink } from './total-link.tsx';
import { useClosedDeals } from './use-closed-deals.ts';

const title = 'Won and lost';
const empty = {
  title: 'No closed deals',
  description: 'What was won and lost over time stands here once there are some.',
};
const buckets: readonly { value: Bucket; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
];

/** What was won and lost in a pipeline, by the month or quarter in which it was closed: the latest ones that there are. */
export function ClosedDeals({ choice }: { choice: PipelineChoice }) {
  const { bucket, setBucket, rows, won, lost, state, currency, currencies, onCurrency } = useClosedDeals(choice);
  const [from, to] = [rows[0]?.label, rows.at(-1)?.label];
  return (
    <FiguresPanel
      title={title}
      state={state}
      empty={empty}
      currency={currency}
      currencies={currencies}
      onCurrency={onCurrency}
      totals={
        <>
          <TotalLink label="Won" currency={currency} {...won} />
          <TotalLink label="Lost" currency={currency} {...lost} />
          <span className="text-muted">{from === to ? from : `${from} to ${to}`}</span>
        </>
      }
      chart={<Chart rows={rows} currency={currency} />}
      table={
        <FiguresTable
          caption={title}
          of={bucket === 'month' ? 'Month' : 'Quarter'}
          series={['Won', 'Lost']}
          currency={currency}
          rows={rows.toReversed().map((row) => ({ label: row.label, figures: [row.won, row.lost] }))}
        />
      }
    >
      <SegmentedControl label="By" className="h-7" value={bucket} onValueChange={setBucket} segments={buckets} />
    </FiguresPanel>
  );
}

function Chart({ rows, currency }: Pick<ReturnType<typeof useClosedDeals>, 'rows' | 'currency'>) {
  return (
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
  );
}
