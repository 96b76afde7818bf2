'use client';
import { objectBySlug } from '@cardinal/crm/schema';
import { notFound } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { RecordPage } from './page/record-page.tsx';
import { useObject } from './use-object.ts';

/** The page of a record of a shipped object. */
export function ObjectRecord({ object: key, id }: { object: string; id: string }) {
  return <RecordPage key={id} object={useObject(key)} id={id} />;
}

/** The page of a record of an object by the plural in its address. */
export function ObjectRecordBySlug({ slug, id }: { slug: string; id: string }) {
  const { schema } = useBoot();
  return <RecordPage key={id} object={objectBySlug(schema, slug) ?? notFound()} id={id} />;
}
