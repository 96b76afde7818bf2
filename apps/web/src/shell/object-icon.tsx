'use client';
import { late, useLate } from '@cardinal/ui/late';
import {
  Activity,
  Box,
  Building2,
  CalendarDays,
  CircleDollarSign,
  Factory,
  FileText,
  Folder,
  type LucideProps,
  Package,
  SquareCheck,
  StickyNote,
  Tag,
  Truck,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { ComponentType } from 'react';

/** The icons of what ships and of what teams make first, by their Lucide names: there at once. */
export const firstIcons: Readonly<Record<string, ComponentType<LucideProps>>> = {
  activity: Activity,
  box: Box,
  'building-2': Building2,
  'calendar-days': CalendarDays,
  'circle-dollar-sign': CircleDollarSign,
  factory: Factory,
  'file-text': FileText,
  folder: Folder,
  package: Package,
  'square-check': SquareCheck,
  'sticky-note': StickyNote,
  tag: Tag,
  truck: Truck,
  'user-round': UserRound,
  'users-round': UsersRound,
};

/** All the others, in a file of their own: most teams need none of them on a page. */
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
