import { failureOf } from '@cardinal/api/client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { ErrorState } from '@cardinal/ui/states';
import { nounsFor } from '#features/create/creatable.ts';
import { wordsOf } from '#trpc/index.ts';
import type { ListState } from './use-list-state.ts';

interface ListFailedProps {
  object: SchemaObject;
  state: ListState;
  error: unknown;
  onRetry: () => void;
}

/** A list that could not be loaded. What the address asks for wrongly is put right rather than tried again. */
export function ListFailed({ object, state, error, onRetry }: ListFailedProps) {
  const { plural } = nounsFor(object);
  if (state.filter && failureOf(error)?.code === 'invalid') {
    return (
      <ErrorState
        title={`The ${plural} cannot be filtered like this`}
        description={wordsOf(error)}
        action={<Button onClick={() => state.setFilter(null)}>Clear the filter</Button>}
      />
    );
  }
  return <ErrorState title={`The ${plural} could not be loaded`} description={wordsOf(error)} onRetry={onRetry} />;
}
