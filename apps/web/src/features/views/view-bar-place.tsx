'use client';
import { late, useLate } from '@cardinal/ui/late';
import type { ViewBarProps } from './view-bar.tsx';

const lateBar = late(() => import('./view-bar.tsx'));

/** The place of the views' bar, which comes a moment after the list. */
export function ViewBarPlace(props: ViewBarProps) {
  const bar = useLate(lateBar);
  return bar ? <bar.ViewBar {...props} /> : <div className="h-9 shrink-0 border-b border-border" />;
}
