'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { late, useLate, whenIdle } from '../late/index.ts';
import { isWaiting, onWaiting } from './say.ts';

const latePlace = late(() => import('./toast-place.tsx'));
const no = () => false;

/** Where toasts appear; stands once at the app's root. Its code comes when the page is idle, or something is to be said. */
export function Toaster() {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const waiting = useSyncExternalStore(onWaiting, isWaiting, no);
  const place = useLate(latePlace, idle || waiting);
  return place ? <place.ToastPlace /> : null;
}
