'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { SettingsHeading, SettingsSection } from '../frame.tsx';
import { DeletedObjects } from './deleted-objects.tsx';
import { NewObjectDialog } from './new-object-dialog.tsx';
import { ObjectRows } from './object-rows.tsx';
import { useDefinedObjects } from './use-defined-objects.ts';

/** Every object that there is: the team's own, those that ship, and those that were deleted lately. */
export function ObjectsSettings() {
  const may = useMay();
  const objects = useDefinedObjects();
  const [adding, setAdding] = useState(false);
  if (!may.capability('manageObjects')) {
    return <EmptyState title="Your role may not change objects" description="Ask an admin." />;
  }
  const live = objects.data?.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const own = live.filter(({ id }) => id !== null);
  const deleted = objects.data?.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      New object
    </Button>
  );
  return (
    <>
      <SettingsHeading title="Objects" action={own.length > 0 && add}>
        The kinds of records that there are. Yours have lists, pages, filters, imports and history as those that ship.
      </SettingsHeading>
      {objects.isPending && <SkeletonRows count={8} />}
      {objects.error && (
        <ErrorState
          title="The objects could not be loaded"
          description={wordsOf(objects.error)}
          onRetry={() => void objects.refetch()}
        />
      )}
      {objects.data && (
        <>
          <SettingsSection title="Your own">
            {own.length > 0 ? (
              <ObjectRows label="Your own objects" objects={own} />
            ) : (
              <EmptyState
                className="rounded-md border border-border"
                title="No object of your own yet"
                description="Orders, projects, properties, machines: whatever you keep track of beside companies, people and deals."
                action={add}
              />
            )}
          </SettingsSection>
          <SettingsSection title="Ships with Cardinal" description="They take fields of your own.">
            <ObjectRows label="Objects that ship with Cardinal" objects={live.filter(({ id }) => id === null)} />
          </SettingsSection>
          {deleted.length > 0 && <DeletedObjects objects={deleted} />}
        </>
      )}
      {adding && <NewObjectDialog onClose={() => setAdding(false)} />}
    </>
  );
}
