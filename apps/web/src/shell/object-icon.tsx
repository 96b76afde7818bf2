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

/** The icons that objects may choose from, by their Lucide names. */
const icons: Readonly<Record<string, ComponentType<LucideProps>>> = {
  activity: Activity,
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

/** An object's icon; a box for a name that is not among ours. */
export function ObjectIcon({ name, ...props }: LucideProps & { name: string }) {
  const Icon = icons[name] ?? Box;
  return <Icon aria-hidden size={16} strokeWidth={1.5} {...props} />;
}
