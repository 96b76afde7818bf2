'use client';
import { House, Import, ListChecks, type LucideProps } from 'lucide-react';
import type { ReactNode } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { ObjectIcon } from './object-icon.tsx';

/** A place that the sidebar leads to. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** As `Kbd` takes it. */
  readonly shortcut?: string;
  /** How many things wait there. */
  readonly count?: number;
}

const drawn: LucideProps = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 };

/** The shipped objects in the sidebar's order, with the words and keys that they go by there. */
const shipped: readonly { readonly key: string; readonly label?: string; readonly shortcut?: string }[] = [
  { key: 'company', shortcut: 'g c' },
  { key: 'contact', label: 'People', shortcut: 'g p' },
  { key: 'deal', shortcut: 'g d' },
  { key: 'task', shortcut: 'g t' },
  { key: 'note', shortcut: 'g n' },
  { key: 'activity', label: 'Activity', shortcut: 'g a' },
];

/** What one calls the list of an object: "People", "Factory orders". */
export const placeName = (key: string, plural: string): string =>
  shipped.find((item) => item.key === key)?.label ?? plural;

/** Where the person can go, by what their role may see. */
export function useNavItems(): { readonly main: readonly NavItem[]; readonly custom: readonly NavItem[] } {
  const { schema } = useBoot();
  const may = useMay();
  const toItem = (key: string, shortcut?: string): NavItem[] => {
    const object = schema.objects.get(key);
    if (!object) return [];
    const icon = <ObjectIcon name={object.icon} />;
    return [{ href: listHref(key, schema), label: placeName(key, object.plural), icon, ...(shortcut && { shortcut }) }];
  };
  const invented = [...schema.objects.values()].filter(
    ({ key, kind }) => kind === 'record' && !shipped.some((item) => item.key === key),
  );
  const home: NavItem = { href: '/', label: 'Home', icon: <House {...drawn} />, shortcut: 'g h' };
  const review: NavItem = {
    href: '/review',
    label: 'Review',
    icon: <ListChecks {...drawn} />,
    shortcut: 'g r',
  };
  const toImport: NavItem = { href: '/import', label: 'Import', icon: <Import {...drawn} /> };
  return {
    main: [
      home,
      review,
      ...shipped.flatMap(({ key, shortcut }) => toItem(key, shortcut)),
      ...(may.capability('import') ? [toImport] : []),
    ],
    custom: invented.flatMap(({ key }) => toItem(key)),
  };
}

/** Whether a place is the one that the address is in. */
export const isAt = (pathname: string, href: string): boolean =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
