'use client';
import { IconButton } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { late, useLate } from '@cardinal/ui/late';
import { PanelLeft, Settings } from 'lucide-react';
import { useBoot } from '#boot/index.ts';
import { useOpenProposals } from '#features/proposals/use-open-count.ts';
import { Mark } from './mark.tsx';
import { type NavItem, useNavItems } from './nav-items.tsx';
import { NavLink } from './nav-link.tsx';
import { PersonMenu } from './person-menu.tsx';

const settings: NavItem = {
  href: '/settings',
  label: 'Settings',
  icon: <Settings aria-hidden size={16} strokeWidth={1.5} />,
};

/** They stand last, so that nothing moves when they come. */
const lateFavourites = late(() => import('#features/views/favourite-list.tsx'));

interface SidebarProps {
  folded: boolean;
  onFold: () => void;
}

/** The sidebar of wide screens; folded, only its icons remain. */
export function Sidebar({ folded, onFold }: SidebarProps) {
  const { workspace } = useBoot();
  return (
    <aside
      aria-label="Sidebar"
      className={cn(
        'sticky top-0 flex h-dvh shrink-0 flex-col border-r border-border bg-surface-1 max-md:hidden',
        folded ? 'w-12' : 'w-56',
      )}
    >
      <div className={cn('flex h-11 shrink-0 items-center gap-2 px-2', folded ? 'justify-center' : 'pl-4')}>
        {!folded && (
          <>
            <Mark className="size-4 shrink-0" />
            <span className="mr-auto truncate font-medium">{workspace.name}</span>
          </>
        )}
        <IconButton
          size="sm"
          label={folded ? 'Unfold the sidebar' : 'Fold the sidebar'}
          shortcut="["
          aria-expanded={!folded}
          onClick={onFold}
        >
          <PanelLeft aria-hidden />
        </IconButton>
      </div>
      <SidebarContent folded={folded} />
    </aside>
  );
}

/** What the sidebar and, on phones, the drawer hold. */
export function SidebarContent({ folded = false, onGo }: { folded?: boolean; onGo?: () => void }) {
  const { main, custom } = useNavItems();
  const open = useOpenProposals();
  const favourites = useLate(lateFavourites);
  return (
    <>
      <nav aria-label="Main" className="min-h-0 grow overflow-y-auto px-2 py-1">
        <ul className="flex flex-col gap-px">
          {main.map((item) => (
            <NavLink
              key={item.href}
              item={item.href === '/review' ? { ...item, count: open } : item}
              folded={folded}
              onGo={onGo}
            />
          ))}
        </ul>
        {custom.length > 0 && (
          <ul aria-label="Custom objects" className="mt-3 flex flex-col gap-px border-t border-border pt-3">
            {custom.map((item) => (
              <NavLink key={item.href} item={item} folded={folded} onGo={onGo} />
            ))}
          </ul>
        )}
        {favourites && <favourites.FavouriteList folded={folded} onGo={onGo} />}
      </nav>
      <ul className="flex shrink-0 flex-col gap-px border-t border-border p-2">
        <NavLink item={settings} folded={folded} onGo={onGo} />
        <li>
          <PersonMenu folded={folded} />
        </li>
      </ul>
    </>
  );
}
