'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useState } from 'react';
import { wordsOf } from '#trpc/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { amountWords, titleWords } from '../words.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergeOutcome } from './merge-outcome.tsx';
import { useMerge } from './use-merge.ts';

export interface MergeDialogProps {
  object: SchemaObject;
  /** Two records or more; the first one is kept unless another is chosen. */
  ids: readonly string[];
  onClose: () => void;
  /** Is told which record is left. */
  onMerged: (keep: string) => void;
}

/** Makes several records one: which stays, whose values, and what moves along. */
export function MergeDialog({ object, ids, onClose, onMerged }: MergeDialogProps) {
  const { merge } = useRecordCommands();
  const merging = useMerge(object, ids);
  const [busy, setBusy] = useState(false);
  const { preview, records, keep, lines } = merging;
  const what = amountWords(ids.length, object);
  const kept = records.find(({ id }) => id === keep);
  const run = async () => {
    setBusy(true);
    const done = await merge(object, merging.input, `${what} merged`);
    setBusy(false);
    if (done) onMerged(keep);
    else void preview.refetch();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Merge ${what}`}
      description="Choose which one stays, and whose value it gets where they differ."
      className="max-w-200"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={busy} disabled={!merging.ready} onClick={() => void run()}>
            Merge
          </Button>
        </>
      }
    >
      {preview.error && !preview.data ? (
        <ErrorState
          title="These cannot be merged"
          description={wordsOf(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      ) : preview.data && kept ? (
        <div className="flex flex-col gap-4">
          <MergeFields
            object={object}
            records={records}
            keep={keep}
            lines={lines}
            onKeep={merging.setKeep}
            onChoose={merging.choose}
          />
          <MergeOutcome
            object={object}
            preview={preview.data}
            kept={titleWords(kept, object)}
            others={records.filter(({ id }) => id !== keep).map((record) => titleWords(record, object))}
          />
        </div>
      ) : (
        <SkeletonRows count={6} label="Comparing them" />
      )}
    </Dialog>
  );
}
