'use client';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { Select } from '@cardinal/ui/select';
import { EmptyState, ErrorState, Skeleton } from '@cardinal/ui/states';
import { ChartColumn, Table } from 'lucide-react';
import { type ReactNode, useState } from 'react';

export type FiguresState = 'loading' | 'empty' | 'ready' | { readonly error: string; readonly retry: () => void };

interface FiguresPanelProps {
  title: string;
  /** The exact totals, as links to the lists behind them. */
  totals: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  state: FiguresState;
  empty: { readonly title: string; readonly description: string; readonly action?: ReactNode };
  /** Amounts in several currencies are never added up: one looks at one at a time. */
  currency: string;
  currencies: readonly string[];
  onCurrency: (currency: string) => void;
  children?: ReactNode;
}

const views = [
  { value: 'chart', label: 'Chart', icon: <ChartColumn aria-hidden /> },
  { value: 'table', label: 'Table', icon: <Table aria-hidden /> },
] as const;

/** Figures as a chart or as the table of the same. */
export function FiguresPanel(props: FiguresPanelProps) {
  const { title, totals, chart, table, state, empty, currency, currencies, onCurrency, children } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Panel aria-label={title}>
      <PanelHeader title={title}>
        {children}
        {currencies.length > 1 && (
          <Select
            aria-label={`Currency of ${title.toLowerCase()}`}
            className="w-20"
            value={currency}
            onValueChange={onCurrency}
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
        )}
        <SegmentedControl
          label={`${title} as`}
          className="h-7"
          value={view}
          onValueChange={setView}
          segments={views}
          iconsOnly
        />
      </PanelHeader>
      <div className="min-h-68 p-3">
        {state === 'loading' && <Skeleton className="h-60" />}
        {state === 'empty' && <EmptyState {...empty} />}
        {typeof state === 'object' && <ErrorState title={state.error} onRetry={state.retry} />}
        {state === 'ready' && (
          <>
            <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pb-3">{totals}</p>
            {view === 'chart' ? chart : table}
          </>
        )}
      </div>
    </Panel>
  );
}
