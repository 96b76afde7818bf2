'use client';
import type { References } from '@cardinal/crm/records';
import { FieldContext, useFieldContext } from '@cardinal/ui/fields';
import { type ReactNode, useMemo } from 'react';
import { useBoot } from '#boot/index.ts';
import { hrefThen } from './href.ts';

/** Within it records are called as they were at a moment, and their links lead to what they were then. */
export function ThenContext({ titles, at, children }: { titles: References; at: string; children: ReactNode }) {
  const now = useFieldContext();
  const { schema } = useBoot();
  const value = useMemo(
    () => ({
      ...now,
      title: (id: string) => titles[id]?.title ?? now.title(id),
      object: (id: string) => titles[id]?.object ?? now.object?.(id),
      href: (object: string, id: string) => hrefThen(schema, object, id, at),
    }),
    [now, schema, titles, at],
  );
  return <FieldContext value={value}>{children}</FieldContext>;
}
