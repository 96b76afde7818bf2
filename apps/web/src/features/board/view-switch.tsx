'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { Columns3, Table2 } from 'lucide-react';
import type { ListState } from '#features/records/list/index.ts';

/** Board or table. */
export function ViewSwitch({ state: { layout, setLayout } }: { state: ListState }) {
  return (
    <SegmentedControl
      label="View"
      iconsOnly
      className="h-7"
      value={layout}
      onValueChange={setLayout}
      segments={[
        { value: 'board', label: 'Board', icon: <Columns3 aria-hidden /> },
        { value: 'table', label: 'Table', icon: <Table2 aria-hidden /> },
      ]}
    />
  );
}
