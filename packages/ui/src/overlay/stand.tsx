'use client';
import { type Ref, type RefObject, useLayoutEffect } from 'react';

export interface StandProps {
  /** Where to look for the element; the first that is there. */
  first: readonly RefObject<HTMLElement | null>[];
  ref?: Ref<HTMLElement>;
}

/**
 * Stands in for a trigger inside a Radix overlay: draws nothing, and hands over the real element, which is elsewhere in
 * the page. The element is not taken back, since the focus returns to it after all else is gone.
 */
export function Stand({ first, ref }: StandProps) {
  useLayoutEffect(() => {
    const element = first.find(({ current }) => current)?.current ?? null;
    if (!element) return;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  });
  return null;
}
