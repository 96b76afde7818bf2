'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import Link from 'next/link';
import { useBoot, useMay } from '#boot/index.ts';
import { placeName, useBreadcrumbs } from '#shell/index.ts';
import { ObjectDefinition } from './object-definition.tsx';
import { useDefinedObjects } from './use-defined-objects.ts';

/** What an object is made of: what is said of it, and its fields. */
export function ObjectSettings({ objectKey }: { objectKey: string }) {
  const { schema } = useBoot();
  const may = useMay();
  const objects = useDefinedObjects();
  const object = schema.objects.get(objectKey);
  const defined = objects.data?.find(({ key, deletedAt }) => key === objectKey && deletedAt === null);
  useBreadcrumbs(object && placeName(object.key, object.plural));
  if (!may.capability('manageObjects')) {
    return <EmptyState title="Your role may not change objects" description="Ask an admin." />;
  }
  if (object?.kind === 'record') return <ObjectDefinition object={object} defined={defined} />;
  // One that was just made is known to the server before it is to this page.
  if (objects.isFetching || defined) return <SkeletonRows count={8} />;
  return (
    <ErrorState
      title="There is no such object"
      description="It may have been deleted."
      action={
        <Button asChild>
          <Link href="/settings/objects">All objects</Link>
        </Button>
      }
    />
  );
}
