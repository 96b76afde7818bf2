'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useAddress } from '#address/index.ts';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import type { View } from './types.ts';

/** In the address in place of a view's id: none, even where one's role has a view that it meets first. */
export const noView = 'all';

/** The view that is open. */
export interface OpenView {
  /** Null when there is none, or until it is known. */
  readonly view: View | null;
  readonly pending: boolean;
  /** Why it is not known. */
  readonly error: unknown;
  readonly retry: () => void;
  /** Whether the address names one that is gone or was made private. */
  readonly missing: boolean;
}

/** Finds the view that the address names, or that people of one's role meet first at an object. */
export function useOpenView(object: SchemaObject): OpenView {
  const { views } = useBoot();
  const named = useAddress().get('saved');
  const wanted = named ?? views.defaults[object.key] ?? noView;
  const enabled = wanted !== noView;
  const listed = trpc.views.list.useQuery({ object: object.key }, { enabled });
  const view = (enabled && listed.data?.views.find(({ id }) => id === wanted)) || null;
  return {
    view,
    pending: enabled && listed.data === undefined,
    error: enabled && listed.data === undefined ? listed.error : null,
    retry: () => void listed.refetch(),
    missing: enabled && listed.data !== undefined && !view && named !== null,
  };
}
