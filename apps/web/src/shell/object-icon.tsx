'use client';
import { late, useLate } from '@cardinal/ui/late';
import {
  Activity,
  Box,
  Building2,
  CircleDollarSign,
  type LucideProps,
  SquareCheck,
  StickyNote,
  UserRound,
} from 'lucide-react';
import type { ComponentType } from 'react';

/** The icons of what ships, by their Lucide names: there at once. */
export const firstIcons: Readonly<Record<string, ComponentType<LucideProps>>> = {
  activity: Activity,
  box: Box,
  'building-2': Building2,
  'circle-dollar-sign': CircleDollarSign,
  'square-check': SquareCheck,
  'sticky-note': StickyNote,
  'user-round': UserRound,
};

/** All the others, in a file of their own that a page fetches when it shows one. */
export const lateIcons = late(() => import('./more-icons.ts'));

/** An object's icon; a box for a name that is not among ours, and room for one that is on its way. */
export function ObjectIcon({ name, ...props }: LucideProps & { name: string }) {
  const first = firstIcons[name];
  const more = useLate(lateIcons, first === undefined);
  const drawn = { size: 16, strokeWidth: 1.5, ...props };
  if (!first && !more) return <svg aria-hidden width={drawn.size} height={drawn.size} className={props.className} />;
  const Icon = first ?? more?.moreIcons[name] ?? Box;
  return <Icon aria-hidden {...drawn} />;
}
