'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Combobox } from '@cardinal/ui/combobox';
import { Dialog } from '@cardinal/ui/dialog';
import { useReferenceSource } from '@cardinal/ui/fields';
import { useCallback, useState } from 'react';
import { wordFor } from '#features/create/creatable.ts';
import { MergeDialog } from './merge-dialog.tsx';

export interface MergeWithDialogProps {
  object: SchemaObject;
  id: string;
  title: string;
  onClose: () => void;
  onMerged: (keep: string) => void;
}

/** Finds the record that another one is merged with, and then merges the two. */
export function MergeWithDialog({ object, id, title, onClose, onMerged }: MergeWithDialogProps) {
  const search = useReferenceSource(object.key);
  const source = useCallback(
    async (query: string) => (await search(query)).filter(({ value }) => value !== id),
    [search, id],
  );
  const [other, setOther] = useState<string | null>(null);
  const word = wordFor(object.key, object.singular);
  if (other !== null) {
    return <MergeDialog object={object} ids={[id, other]} onClose={onClose} onMerged={onMerged} />;
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`Merge ${title} with…`}>
      <Combobox
        label={`The other ${word}`}
        placeholder={`Which ${word}?`}
        source={source}
        value={other}
        onValueChange={setOther}
      />
    </Dialog>
  );
}
