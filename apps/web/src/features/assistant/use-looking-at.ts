'use client';
import { usePathname } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { objectAt } from '#routes/index.ts';
import { useReferences } from '#trpc/index.ts';
import type { About } from './use-conversation.ts';

const recordId = /\/([0-9a-f-]{36})$/;

/** The record whose page is open, by its address; undefined anywhere else. */
export function useLookingAt(): (About & { readonly title: string }) | undefined {
  const { schema } = useBoot();
  const references = useReferences();
  const pathname = usePathname();
  const object = objectAt(pathname, schema);
  const id = recordId.exec(pathname)?.[1];
  if (!object || !id) return undefined;
  return { object, id, title: references.get(id)?.title ?? schema.objects.get(object)?.singular ?? 'This record' };
}
