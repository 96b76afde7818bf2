'use client';
import { Skeleton } from '@cardinal/ui/states';
import dynamic from 'next/dynamic';

/** The chart's code is fetched when one is drawn; its place is kept meanwhile. */
export const BarChart = dynamic(() => import('@cardinal/ui/charts').then((ui) => ui.BarChart), {
  ssr: false,
  loading: () => <Skeleton className="h-50" />,
});
