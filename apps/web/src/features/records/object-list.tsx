'use client';
import { objectBySlug } from '@cardinal/crm/schema';
import { notFound } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { RecordListPage } from './list/index.ts';
import { useObject } from './use-object.ts';

/** The list page of a shipped object. */
export function ObjectList({ object: key }: { object: string }) {
  const object = useObject(key);
  return <RecordListPage key={key} object={object} />;
}

/** The list page of an object by the plural in its address. */
export function ObjectListBySlug({ slug }: { slug: string }) {
  const { schema } = useBoot();
  const object = objectBySlug(schema, slug) ?? notFound();
  return <RecordListPage key={object.key} object={object} />;
}
