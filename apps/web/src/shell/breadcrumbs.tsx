'use client';
import { objectBySlug } from '@cardinal/crm/schema';
import { type BreadcrumbItem, Breadcrumbs } from '@cardinal/ui/page';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { settingsPlaceAt } from '#features/settings/places.ts';
import { listHref, objectAt } from '#routes/index.ts';
import { placeName } from './nav-items.tsx';

interface Trail {
  readonly path: string;
  readonly items: readonly BreadcrumbItem[];
}

const SetTrail = createContext<((trail: Trail | null) => void) | null>(null);
const CurrentTrail = createContext<Trail | null>(null);

/** Keeps what pages say of where they are. */
export function BreadcrumbsProvider({ children }: { children: ReactNode }) {
  const [trail, setTrail] = useState<Trail | null>(null);
  return (
    <SetTrail value={setTrail}>
      <CurrentTrail value={trail}>{children}</CurrentTrail>
    </SetTrail>
  );
}

/** Says where the page is, beyond what its address tells: a record page adds the record's name. */
export function useBreadcrumbs(...labels: readonly (string | undefined)[]): void {
  const set = useContext(SetTrail);
  const path = usePathname();
  const tail = labels.filter((label) => label !== undefined).join('\n');
  useEffect(() => {
    set?.({ path, items: tail === '' ? [] : tail.split('\n').map((label) => ({ label })) });
    return () => set?.(null);
  }, [set, path, tail]);
}

/** The trail in the top bar: the place by its address, then what the page added. */
export function Trail() {
  const pathname = usePathname();
  const trail = useContext(CurrentTrail);
  const { schema } = useBoot();
  const items = useMemo(() => {
    const added = trail?.path === pathname ? trail.items : [];
    return [...rootsOf(pathname, schema), ...added];
  }, [pathname, trail, schema]);
  return <Breadcrumbs items={items} link={Link} />;
}

function rootsOf(pathname: string, schema: ReturnType<typeof useBoot>['schema']): BreadcrumbItem[] {
  if (pathname === '/') return [{ label: 'Home' }];
  if (pathname.startsWith('/settings')) {
    const place = settingsPlaceAt(pathname);
    return [{ label: 'Settings', href: '/settings' }, ...(place ? [place] : [])];
  }
  if (pathname.startsWith('/duplicates/')) {
    const object = objectBySlug(schema, pathname.split('/')[2] ?? '');
    const list = object && { label: placeName(object.key, object.plural), href: listHref(object.key, schema) };
    return [...(list ? [list] : []), { label: 'Duplicates' }];
  }
  if (pathname === '/review') return [{ label: 'Review' }];
  if (pathname.startsWith('/assistant')) return [{ label: 'Assistant', href: '/assistant' }];
  if (pathname.startsWith('/import')) return [{ label: 'Import', href: '/import' }];
  const object = schema.objects.get(objectAt(pathname, schema) ?? '');
  return object ? [{ label: placeName(object.key, object.plural), href: listHref(object.key, schema) }] : [];
}
