'use client';
import { late, useLate, whenIdle } from '@cardinal/ui/late';
import { useEffect, useState } from 'react';

const lateLive = late(() => import('./host.tsx'));

/**
 * Lets what others do appear on every page, once the page stands. Nothing is missed until then: it begins with the position
 * of the ledger that the page was made at.
 */
export function LiveHost() {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const live = useLate(lateLive, idle);
  return live && <live.LiveStatus />;
}
