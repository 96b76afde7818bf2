'use client';
import { isCompared, objectBySlug, type SchemaObject } from '@cardinal/crm/schema';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { notFound } from 'next/navigation';
import { chosenOf, useAddress } from '#address/index.ts';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { Page } from '#shell/index.ts';
import { DuplicateQueue } from './duplicate-queue.tsx';

const views = ['open', 'dismissed'] as const;

/** The likely duplicates of an object by the plural in its address. */
export function DuplicatesBySlug({ slug }: { slug: string }) {
  const { schema } = useBoot();
  const object = objectBySlug(schema, slug);
  if (!object || !isCompared(object)) return notFound();
  return <DuplicatesPage key={object.key} object={object} />;
}

function DuplicatesPage({ object }: { object: SchemaObject }) {
  const { get, change } = useAddress();
  const which = chosenOf(views, get('which'));
  return (
    <Page
      title={`Duplicates among ${nounsFor(object).plural}`}
      actions={
        <SegmentedControl
          label="Which pairs"
          className="h-7"
          value={which}
          onValueChange={(next) => change({ which: next === 'open' ? null : next }, 'push')}
          segments={[
            { value: 'open', label: 'Likely' },
            { value: 'dismissed', label: 'Not duplicates' },
          ]}
        />
      }
    >
      <DuplicateQueue key={which} object={object} dismissed={which === 'dismissed'} />
    </Page>
  );
}
