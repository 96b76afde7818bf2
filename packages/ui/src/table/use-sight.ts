'use client';
import { type RefObject, useCallback, useState, useSyncExternalStore } from 'react';

/** What of a scroller's content is in sight, in pixels from its upper left corner. */
export interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Before anything is measured, and on the server. */
const supposed: Sight = { top: 0, left: 0, width: 1200, height: 800 };

/** Keeps what is in sight of a scroller. */
function createView() {
  let sight = supposed;
  return {
    sight: () => sight,
    /** Follows what is in sight; answers with how to stop. */
    follow: (node: HTMLElement, changed: () => void) => {
      const look = () => {
        sight = { top: node.scrollTop, left: node.scrollLeft, width: node.clientWidth, height: node.clientHeight };
        changed();
      };
      look();
      const sizes = new ResizeObserver(look);
      sizes.observe(node);
      node.addEventListener('scroll', look, { passive: true });
      return () => {
        sizes.disconnect();
        node.removeEventListener('scroll', look);
      };
    },
  };
}

/**
 * What follows from what is in sight, such as the first row; renders again only when that is another.
 * @param tell cheap: asked with every scroll and every render
 */
export function useSight<T extends string | number>(
  scroller: RefObject<HTMLElement | null>,
  tell: (sight: Sight) => T,
): T {
  const [view] = useState(createView);
  const follow = useCallback(
    (changed: () => void) => (scroller.current ? view.follow(scroller.current, changed) : () => undefined),
    [scroller, view],
  );
  return useSyncExternalStore(
    follow,
    () => tell(view.sight()),
    () => tell(supposed),
  );
}

/** A stretch of a list: its first place, and the one after its last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Which of some rows of one height are in sight, with some before and after. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  { count, height, spare }: { count: number; height: number; spare: number },
): Stretch {
  const first = useSight(scroller, ({ top }) => Math.floor(top / height));
  const seen = useSight(scroller, (sight) => Math.ceil(sight.height / height) + 1);
  // Rows may have gone since the last scroll; the browser will scroll back to those that are left.
  const top = Math.max(0, Math.min(first, count - seen));
  return { first: Math.max(0, top - spare), end: Math.min(count, top + seen + spare) };
}
