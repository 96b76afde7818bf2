'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { notFound } from 'next/navigation';
import { useBoot } from '#boot/index.ts';

/** The object of a page by its key; there is no such page for what the person may not know of. */
export function useObject(key: string): SchemaObject {
  const { schema } = useBoot();
  return schema.objects.get(key) ?? notFound();
}
