'use client';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../button/index.ts';
import { SegmentedControl } from '../segmented/index.ts';
import { mayJoinBy } from './depth.ts';
import type { ConditionGroup, Join } from './model.ts';

const labels: Readonly<Record<Join, string>> = { and: 'All', or: 'Any', nor: 'None', nand: 'Not all' };
const offered: readonly Join[] = ['and', 'or', 'nor', 'nand'];

interface JoinPickerProps {
  /** The whole filter, which nests only so deep. */
  root: ConditionGroup;
  group: ConditionGroup;
  onJoin: (join: Join) => void;
  onRemove?: () => void;
}

/** How what is in a group is joined, and the way to take a group within another away. */
export function JoinPicker({ root, group, onJoin, onRemove }: JoinPickerProps) {
  // "Not all" is drawn where a filter says it; nobody misses it where none does.
  const joins = offered.filter((join) => join === group.join || (join !== 'nand' && mayJoinBy(root, group.id, join)));
  return (
    <div className="flex items-center gap-2">
      <SegmentedControl
        label="How the conditions are joined"
        value={group.join}
        onValueChange={onJoin}
        segments={joins.map((join) => ({ value: join, label: labels[join] }))}
      />
      <span className="mr-auto text-12 text-muted">of these</span>
      {onRemove && (
        <IconButton size="sm" label="Remove the group" onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
