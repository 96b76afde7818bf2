'use client';
import { buttonClass } from '@cardinal/ui/button';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ImportTarget, ImportView, Outcome } from '../types.ts';
import { count, outcomeOrder, outcomeWords } from '../words.ts';
import { RowsTable } from './rows-table.tsx';

interface RowsPanelProps {
  view: ImportView;
  target: ImportTarget;
  tally: Readonly<Record<Outcome, number>>;
  tense: 'before' | 'after';
}

/** The rows by what becomes, or became, of them: the wrong ones first, with the reason. */
export function RowsPanel({ view, target, tally, tense }: RowsPanelProps) {
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const there = outcomeOrder.filter((outcome) => tally[outcome] > 0);
  const outcome = chosen ?? there[0] ?? 'create';
  return (
    <Panel className="max-w-5xl shrink-0">
      <PanelHeader title={tense === 'before' ? 'What would become of each row' : 'What became of each row'}>
        {tally.wrong > 0 && (
          <a href={`/api/imports/${view.id}/wrong.csv`} download className={buttonClass({ size: 'sm' })}>
            <Download aria-hidden />
            Wrong rows
          </a>
        )}
      </PanelHeader>
      <div className="overflow-x-auto border-b border-border p-2">
        <SegmentedControl
          label="Rows to show"
          value={outcome}
          onValueChange={setChosen}
          segments={outcomeOrder.map((one) => ({
            value: one,
            label: `${outcomeWords[one][tense]} ${count(tally[one])}`,
          }))}
        />
      </div>
      <RowsTable key={`${view.status} ${outcome}`} view={view} target={target} outcome={outcome} />
    </Panel>
  );
}
