import { failureOf } from '@cardinal/api/client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { buttonClass } from '@cardinal/ui/button';
import { EmptyState, ErrorState } from '@cardinal/ui/states';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { wordFor } from '#features/create/creatable.ts';
import { listHref } from '#routes/index.ts';
import { placeName } from '#shell/index.ts';
import { wordsOf } from '#trpc/index.ts';

/** In a record's stead: that there is none to be seen, or that it could not be loaded. Only the latter may be tried again. */
export function RecordMissing({
  object,
  error,
  onRetry,
}: {
  object: SchemaObject;
  error: unknown;
  onRetry: () => void;
}) {
  const { schema } = useBoot();
  const word = wordFor(object.key, object.singular);
  if (failureOf(error)?.code === 'not_found') {
    return (
      <EmptyState
        className="grow"
        title={`There is no such ${word}`}
        description="It may have been deleted for good, or you may not see it."
        action={
          <Link href={listHref(object.key, schema)} className={buttonClass()}>
            Go to {placeName(object.key, object.plural)}
          </Link>
        }
      />
    );
  }
  return (
    <ErrorState
      className="grow"
      title={`This ${word} could not be loaded`}
      description={wordsOf(error)}
      onRetry={onRetry}
    />
  );
}
