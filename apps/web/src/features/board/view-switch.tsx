'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { Columns3, Table2 } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';

const views = ['board', 'table'] as const;

/** Which of the two views the address asks for. */
export const useDealView = () =>
  useQueryState('view', parseAsStringLiteral(views).withDefault('board').withOptions({ history: 'push' }));

/** Board or table. */
export function ViewSwitch() {
  const [view, setView] = useDealView();
  return (
    <SegmentedControl
      label="View"
      iconsOnly
      className="h-7"
      value={view}
      onValueChange={(next) => void setView(next)}
      segments={[
        { value: 'board', label: 'Board', icon: <Columns3 aria-hidden /> },
        { value: 'table', label: 'Table', icon: <Table2 aria-hidden /> },
      ]}
    />
  );
}
