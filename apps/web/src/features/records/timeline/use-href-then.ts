import type { SchemaObject } from '@cardinal/crm/schema';
import { useCallback } from 'react';
import { useBoot } from '#boot/index.ts';
import { hrefThen } from '../as-of/index.ts';

/** Leads to a record as it was at a moment. */
export function useHrefThen(object: SchemaObject, id: string): (at: string) => string {
  const { schema } = useBoot();
  return useCallback((at: string) => hrefThen(schema, object.key, id, at), [schema, object.key, id]);
}
