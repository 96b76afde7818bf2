'use client';
import { lateComponent } from '@cardinal/ui/late';
import { Skeleton } from '@cardinal/ui/states';

/** The chart's code is fetched when one is drawn; its place is kept meanwhile. */
export const BarChart = lateComponent(
  () => import('@cardinal/ui/charts').then((ui) => ui.BarChart),
  <Skeleton className="h-50" />,
);
