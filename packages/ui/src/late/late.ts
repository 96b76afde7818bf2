'use client';
import { useEffect, useSyncExternalStore } from 'react';

/** A module that comes after the page, in a file of its own: when it is first wanted, or before that when all is quiet. */
export interface Late<M> {
  /** The module, once it is there. */
  readonly now: () => M | undefined;
  /** Fetches the module, once; a failed fetch is forgotten, so that the next call tries again. */
  readonly load: () => Promise<M>;
  /** Calls back when the module has come; answers with how to stop. */
  readonly onArrival: (tell: () => void) => () => void;
}

/** @param fetch a dynamic import: `() => import('./editors.ts')` */
export function late<M>(fetch: () => Promise<M>): Late<M> {
  let code: M | undefined;
  let coming: Promise<M> | undefined;
  const waiting = new Set<() => void>();
  const load = () => {
    coming ??= fetch().then(
      (arrived) => {
        code = arrived;
        for (const tell of waiting) tell();
        return arrived;
      },
      (reason) => {
        coming = undefined;
        throw reason;
      },
    );
    return coming;
  };
  return {
    now: () => code,
    load,
    onArrival: (tell) => {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
}

const retryMs = 2000;
const notOnTheServer = () => undefined;

/**
 * The module, or undefined until it is there. Wanting it fetches it; while the network is gone, again every two seconds.
 * What is there already is there at the first render, without a flash of what stands in for it.
 */
export function useLate<M>(part: Late<M>, wanted = true): M | undefined {
  const code = useSyncExternalStore(part.onArrival, part.now, notOnTheServer);
  const waits = wanted && code === undefined;
  useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const attempt = () => {
      part.load().catch(() => {
        if (!gone) timer = setTimeout(attempt, retryMs);
      });
    };
    attempt();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part, waits]);
  return code;
}

/** Fetches a module when the page has nothing better to do; should that fail, whoever wants it fetches it again. */
export function useLoadedWhenIdle<M>(part: Late<M>): void {
  useEffect(() => whenIdle(() => void part.load().catch(() => undefined)), [part]);
}

/** Does something when the page has nothing better to do; Safari has no word for that. Answers with how to stop. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 3000 });
  return () => cancelIdleCallback(handle);
}
