'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useRecordCommands } from '../cache/index.ts';

export interface PurgeButtonProps {
  object: SchemaObject;
  /** Records in the trash. */
  ids: readonly string[];
  /** What they are called together: "3 companies". */
  what: string;
  onDone: () => void;
}

/** Removes records from the trash for good, after a question that says what goes along. */
export function PurgeButton({ object, ids, what, onDone }: PurgeButtonProps) {
  const commands = useRecordCommands();
  const [asking, setAsking] = useState(false);
  const purge = async () => {
    if (await commands.purge(object, ids, what)) onDone();
  };
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden />
        Delete for good
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${what} for good?`}
        description="This cannot be undone. Notes, tasks and activities that are about nothing else go along; records that refer to this stay and refer to nothing."
        confirm="Delete for good"
        destructive
        onConfirm={() => void purge()}
      />
    </>
  );
}
