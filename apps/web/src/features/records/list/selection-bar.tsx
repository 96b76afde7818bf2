'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { lateComponent } from '@cardinal/ui/late';
import { BulkBar } from '@cardinal/ui/table';
import { Gauge, Merge, Pencil, RotateCcw, Trash2, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useScoreView } from '#features/runs/use-score-view.ts';
import { useRecordCommands } from '../cache/index.ts';
import type { Rights } from '../rights/use-rights.ts';
import type { Deletion } from '../trash/deletion.ts';
import { amountWords } from '../words.ts';
import type { EditRequest } from './edit-request.ts';

// Few ever look into the trash.
const PurgeButton = lateComponent(() => import('../purge/purge-button.tsx').then((module) => module.PurgeButton));

/** As many as one can look at side by side. */
const mostMerged = 20;

export interface SelectionBarProps {
  object: SchemaObject;
  rights: Rights;
  trash: boolean;
  selection: ReadonlySet<string>;
  onClear: () => void;
  onEdit: (request: EditRequest) => void;
  onMerge: (ids: readonly string[]) => void;
  onDelete: (deletion: Deletion) => void;
}

/** What one can do to the selected records. */
export function SelectionBar(props: SelectionBarProps) {
  const { object, rights, trash, selection, onClear, onEdit, onMerge, onDelete } = props;
  const commands = useRecordCommands();
  const score = useScoreView(object);
  const ids = [...selection];
  const what = amountWords(ids.length, object);
  const run = async (command: Promise<boolean>) => {
    if (await command) onClear();
  };
  const owner = object.owner ? object.fields.get(object.owner) : undefined;
  return (
    <BulkBar count={selection.size} onClear={onClear}>
      {!trash && rights.edit && (
        <>
          {owner && (
            <Action icon={<UserRound aria-hidden />} label="Assign" onClick={() => onEdit({ ids, field: owner })} />
          )}
          <Action icon={<Pencil aria-hidden />} label="Edit a field" onClick={() => onEdit({ ids, field: null })} />
        </>
      )}
      {!trash && rights.edit && rights.remove && ids.length >= 2 && ids.length <= mostMerged && (
        <Action icon={<Merge aria-hidden />} label="Merge" onClick={() => onMerge(ids)} />
      )}
      {score && !trash && (
        <Action
          icon={<Gauge aria-hidden />}
          label="Score"
          onClick={() => {
            score({ ids });
            onClear();
          }}
        />
      )}
      {rights.remove && !trash && (
        <Action icon={<Trash2 aria-hidden />} label="Delete" onClick={() => onDelete({ ids, what })} />
      )}
      {rights.remove && trash && (
        <Action
          icon={<RotateCcw aria-hidden />}
          label="Restore"
          onClick={() => void run(commands.restore(object, ids, what))}
        />
      )}
      {rights.remove && trash && <PurgeButton object={object} ids={ids} what={what} onDone={onClear} />}
    </BulkBar>
  );
}

function Action({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) {
  return (
    <Button size="sm" onClick={onClick}>
      {icon}
      {label}
    </Button>
  );
}
