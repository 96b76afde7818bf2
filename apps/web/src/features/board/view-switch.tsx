'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { Columns3, Table2 } from 'lucide-react';
import { chosenOf, useAddress } from '#address/index.ts';

const views = ['board', 'table'] as const;

/** Which of the two views the address asks for. */
export const useDealView = () => chosenOf(views, useAddress().get('view'));

/** Board or table. */
export function ViewSwitch() {
  const { get, change } = useAddress();
  return (
    <SegmentedControl
      label="View"
      iconsOnly
      className="h-7"
      value={chosenOf(views, get('view'))}
      onValueChange={(next) => change({ view: next === views[0] ? null : next }, 'push')}
      segments={[
        { value: 'board', label: 'Board', icon: <Columns3 aria-hidden /> },
        { value: 'table', label: 'Table', icon: <Table2 aria-hidden /> },
      ]}
    />
  );
}
