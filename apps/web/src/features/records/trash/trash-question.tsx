'use client';
import type { TrashPreview } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { AlertDialog } from '@cardinal/ui/dialog';
import { Skeleton } from '@cardinal/ui/states';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { filteredHref } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { amountWords } from '../words.ts';
import { mostPreviewed } from './use-trash.ts';
import { consequenceWords, destinationWords } from './words.ts';

/** As many records as a filter in an address names. */
const mostNamed = 50;

export interface TrashQuestionProps {
  object: SchemaObject;
  ids: readonly string[];
  /** What they are called together: "Acme", "3 companies". */
  what: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before records are deleted, and says what becomes of those that refer to them; or why it cannot be. */
export function TrashQuestion({ object, ids, what, onConfirm, onClose }: TrashQuestionProps) {
  const many = ids.length > 1;
  const countable = ids.length <= mostPreviewed;
  const preview = trpc.records.trashPreview.useQuery(
    { object: object.key, ids: [...ids] },
    { enabled: countable, staleTime: 0, retry: false },
  );
  const refusal = preview.data?.refusal;
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={refusal ? `${what} cannot be deleted` : `Delete ${what}?`}
      description={refusal ?? destinationWords(many)}
      confirm={refusal ? null : 'Delete'}
      destructive
      onConfirm={onConfirm}
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
  return (
    <p className="flex items-start gap-2">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" strokeWidth={1.5} />
      <span>What refers to this could not be counted. {words} You can delete it all the same.</span>
    </p>
  );
}
