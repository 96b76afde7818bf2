import { failureOf } from '@cardinal/api/client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { ErrorState } from '@cardinal/ui/states';
import { nounsFor } from '#features/create/creatable.ts';
import { type Fault, faultWords } from '#features/views/faults.ts';
import type { PartName } from '#features/views/parts.ts';
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
  const fault = state.fault ?? refusedPart(error);
  if (fault) {
    const { done, thing } = faultWords[fault.part];
    return (
      <ErrorState
        title={`The ${plural} cannot be ${done} like this`}
        description={fault.words}
        action={<Button onClick={() => state.drop(fault.part)}>Clear the {thing}</Button>}
      />
    );
  }
  return <ErrorState title={`The ${plural} could not be loaded`} description={wordsOf(error)} onRetry={onRetry} />;
}

const inputs: Readonly<Record<string, PartName>> = { filter: 'filter', sort: 'sorts', measures: 'totals' };

/** The part that the server refused, in its words. */
export function refusedPart(error: unknown): Fault | null {
  const failure = failureOf(error);
  if (failure?.code !== 'invalid') return null;
  const part = inputs[String(failure.issues?.[0]?.path[0])];
  return part ? { part, words: wordsOf(error) } : null;
}
