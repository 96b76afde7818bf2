'use client';
import type { PaletteGroup, PaletteItem } from '@cardinal/ui/palette';
import { keepPreviousData } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { hrefOf } from '#routes/index.ts';
import { placeName } from '#shell/nav-items.tsx';
import { ObjectIcon } from '#shell/object-icon.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { type Recent, readRecents } from './recents.ts';

const debounceMs = 60;

/** The records that a query finds, by object; without a query, those that were opened lately. */
export function useRecordGroups(query: string, open: boolean) {
  const { user, schema } = useBoot();
  const typed = useSettled(query.trim());
  const toItem = useToItem();
  const found = trpc.search.query.useQuery(
    { query: typed, limit: 12 },
    { enabled: open && typed !== '', placeholderData: keepPreviousData, staleTime: 5000 },
  );
  if (query.trim() === '') {
    const recents = open ? readRecents(user.id).filter(({ object }) => schema.objects.has(object)) : [];
    return { groups: [{ heading: 'Recent', items: recents.map(toItem) }], loading: false, settled: true, error: null };
  }
  // Until the answer to what stands there now arrives, of the last one only what still matches: Enter must not open another.
  const fresh = typed === query.trim() && !found.isPlaceholderData;
  const hits = (found.data ?? []).filter(({ title }) => fresh || beginsWith(title, query));
  const byObject = Map.groupBy(hits, ({ object }) => object);
  const groups: PaletteGroup[] = [...byObject].map(([key, hits]) => ({
    heading: placeName(key, schema.objects.get(key)?.plural ?? key),
    // The heading says already what they are; of two that are called the same, it is told which is which.
    items: hits.map((hit) => ({ ...toItem(hit), detail: hit.subtitle ?? undefined })),
  }));
  return {
    groups,
    loading: found.isFetching,
    settled: fresh && found.isSuccess,
    error: found.error ? wordsOf(found.error) : null,
  };
}

/** Whether a title, or a word of it, begins with what was typed. */
function beginsWith(title: string, query: string): boolean {
  const words = ` ${title.toLowerCase()}`;
  return words.includes(` ${query.trim().toLowerCase()}`);
}

function useToItem(): (record: Recent) => PaletteItem {
  const router = useRouter();
  const { schema } = useBoot();
  return ({ object, id, title }) => {
    const href = hrefOf(object, id, schema);
    return {
      id,
      label: title || 'Without a name',
      icon: <ObjectIcon name={schema.objects.get(object)?.icon ?? ''} />,
      detail: schema.objects.get(object)?.singular ?? '',
      onSelect: () => router.push(href),
      onSelectBeside: () => void window.open(href, '_blank', 'noopener'),
    };
  };
}

/** The value once it has rested for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), debounceMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
