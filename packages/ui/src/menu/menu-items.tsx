'use client';
import { Check, ChevronRight } from 'lucide-react';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import type { ElementType } from 'react';
import { cn } from '../cn/index.ts';
import { Kbd } from '../kbd/index.ts';
import { popoverClass } from '../popover/index.ts';
import type { MenuEntry, MenuItem } from './entries.ts';

/** What the two menus of Radix have in common. */
type Kit = typeof DropdownMenu | typeof ContextMenu;

export const menuClass = cn(popoverClass, 'min-w-44 max-w-80 p-1');
const itemClass =
  'flex h-7 items-center gap-2 rounded-sm px-2 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-surface-2 data-[state=open]:bg-surface-2 max-sm:h-10 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.5]';

/** The entries of a menu, of whichever kind. */
export function MenuItems({ kit, entries, link }: { kit: Kit; entries: readonly MenuEntry[]; link?: ElementType }) {
  return entries.map((entry, at) => {
    // Entries have no identity but their place; menus are rebuilt each time they open.
    const key = `${at}`;
    if (entry === 'separator') return <kit.Separator key={key} className="my-1 h-px bg-border" />;
    if ('heading' in entry) {
      return (
        <kit.Label key={key} className="px-2 py-1 text-11 text-muted">
          {entry.heading}
        </kit.Label>
      );
    }
    return <Entry key={key} kit={kit} item={entry} link={link} />;
  });
}

function Entry({ kit, item, link: Link = 'a' }: { kit: Kit; item: MenuItem; link?: ElementType }) {
  const className = cn(itemClass, item.destructive && 'text-accent-text');
  if (item.items) {
    return (
      <kit.Sub>
        <kit.SubTrigger className={className}>
          <Face item={item} />
          <ChevronRight aria-hidden className="ml-auto text-muted" />
        </kit.SubTrigger>
        <kit.Portal>
          <kit.SubContent className={menuClass}>
            <MenuItems kit={kit} entries={item.items} link={Link} />
          </kit.SubContent>
        </kit.Portal>
      </kit.Sub>
    );
  }
  if (item.checked !== undefined) {
    return (
      <kit.CheckboxItem className={className} checked={item.checked} disabled={item.disabled} onSelect={item.onSelect}>
        <Face item={item} />
        <kit.ItemIndicator className="ml-auto">
          <Check aria-hidden />
        </kit.ItemIndicator>
      </kit.CheckboxItem>
    );
  }
  return (
    <kit.Item className={className} disabled={item.disabled} onSelect={item.onSelect} asChild={Boolean(item.href)}>
      {item.href ? (
        <Link href={item.href}>
          <Face item={item} />
        </Link>
      ) : (
        <Face item={item} />
      )}
    </kit.Item>
  );
}

function Face({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon && (
        <span aria-hidden className={item.destructive ? undefined : 'text-muted'}>
          {item.icon}
        </span>
      )}
      <span className="truncate">{item.label}</span>
      {item.shortcut && <Kbd keys={item.shortcut} className="ml-auto pl-3" />}
    </>
  );
}
