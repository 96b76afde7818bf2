'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { EmptyState } from '@cardinal/ui/states';
import { wordFor } from '#features/create/creatable.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { ObjectIcon, placeName } from '#shell/index.ts';
import type { ListState } from './use-list-state.ts';

/** A list with nothing in it: because nothing fits, because the trash is empty, or because nothing is there yet. */
export function ListEmpty({
  object,
  state,
  mayCreate,
}: {
  object: SchemaObject;
  state: ListState;
  mayCreate: boolean;
}) {
  const create = useCreateRecord();
  const name = placeName(object.key, object.plural).toLowerCase();
  if (state.search || state.filter) {
    return (
      <EmptyState
        title={`No ${name} match`}
        description="Nothing fits the search and the filter together."
        action={<Button onClick={state.clear}>Clear search and filter</Button>}
      />
    );
  }
  if (state.trash) {
    return (
      <EmptyState
        title="The trash is empty"
        description={`Deleted ${name} stay here for 30 days, then they are gone.`}
      />
    );
  }
  const word = wordFor(object.key, object.singular);
  return (
    <EmptyState
      icon={<ObjectIcon name={object.icon} />}
      title={`No ${name} yet`}
      description={object.description}
      action={
        mayCreate && (
          <Button variant="primary" onClick={() => create(object.key)}>
            New {word}
          </Button>
        )
      }
    />
  );
}
