'use client';
import type { ComponentType, ReactNode } from 'react';
import { late, useLate } from './late.ts';

/**
 * A component whose code is fetched when it is first drawn; `waiting` stands in its place until then. Where the fetch fails it is
 * tried again, and the rest of the page stays: `next/dynamic` would put the page's error in the place of all of it.
 * @param fetch `() => import('./dialog.tsx').then((module) => module.Dialog)`
 */
export function lateComponent<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  const part = late(fetch);
  return function Late(props) {
    const Component = useLate(part);
    return Component ? <Component {...props} /> : waiting;
  };
}
