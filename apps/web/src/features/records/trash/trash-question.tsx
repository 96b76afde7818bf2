'use client';
import type { TrashPreview } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { AlertDialog } from '@cardinal/ui/dialog';
import { useLatest } from '@cardinal/ui/latest';
import { Skeleton } from '@cardinal/ui/states';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { filteredHref } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { Refusal } from '../refusal.tsx';
import { amountWords } from '../words.ts';
import type { Deletion } from './deletion.ts';
import { consequenceWords, destinationWords, touchesNothing } from './words.ts';

/** As many records as a filter in an address names. */
const mostNamed = 50;
/** As many records as one preview tells of. */
const mostPreviewed = 1000;

export interface TrashQuestionProps extends Deletion {
  object: SchemaObject;
  /** Deletes at once where nothing else is touched, since that can be undone. */
  quick?: boolean;
  /** Called once the records are in the trash. */
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before records are deleted, and says what becomes of those that refer to them; or why it cannot be. */
export function TrashQuestion({ object, ids, what, quick = false, onDeleted, onClose }: TrashQuestionProps) {
  const commands = useRecordCommands();
  const many = ids.length > 1;
  const countable = ids.length <= mostPreviewed;
  const preview = trpc.records.trashPreview.useQuery(
    { object: object.key, ids: [...ids] },
    { enabled: countable, staleTime: 0, gcTime: 0, retry: false },
  );
  const remove = useLatest(async () => {
    onClose();
    if (await commands.trash(object, ids, what)) onDeleted();
  });
  const isKnown = !countable || !preview.isPending;
  const isFree = preview.data !== undefined && touchesNothing(preview.data);
  const [asks, setAsks] = useState(!quick);
  // By the first answer: what is being asked is not done by itself because another answer came.
  if (!asks && isKnown && !isFree) setAsks(true);
  const begun = useRef(false);
  useEffect(() => {
    if (asks || !isFree || begun.current) return;
    begun.current = true;
    void remove.current();
  }, [asks, isFree, remove]);
  if (!asks) return null;
  const refusal = preview.data?.refusal;
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={refusal ? `${what} cannot be deleted` : `Delete ${what}?`}
      description={refusal ?? destinationWords(many)}
      confirm={refusal ? null : 'Delete'}
      destructive
      onConfirm={() => void remove.current()}
    >
      <div aria-live="polite" className="mt-3 flex flex-col gap-2 text-13">
        {preview.data ? (
          <Outcome preview={preview.data} many={many} />
        ) : countable && preview.isPending ? (
          <span role="status" aria-label="Counting what refers to it" className="flex flex-col gap-2">
            <Skeleton className="w-full" />
            <Skeleton className="w-2/3" />
          </span>
        ) : (
          <Unknown words={preview.error ? wordsOf(preview.error) : 'There are too many at once.'} />
        )}
      </div>
    </AlertDialog>
  );
}

function Outcome({ preview, many }: { preview: TrashPreview; many: boolean }) {
  const { schema } = useBoot();
  if (preview.refusal === null)
    return consequenceWords(preview, schema, many).map((words) => <p key={words}>{words}</p>);
  return preview.needing.map(({ object: key, field, count, ids }) => {
    const object = schema.objects.get(key);
    if (!object) return null;
    const href = filteredHref(key, { filter: { where: { [field]: { in: ids.slice(0, mostNamed) } } } }, schema);
    return (
      <Link key={`${key} ${field}`} href={href} className="w-fit text-accent-text hover:underline">
        Show {amountWords(count, object)}
      </Link>
    );
  });
}

/** Nothing is known of what refers to the records; they can be deleted all the same. */
function Unknown({ words }: { words: string }) {
  return <Refusal>What refers to this could not be counted. {words} You can delete it all the same.</Refusal>;
}
