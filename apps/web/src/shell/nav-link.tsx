'use client';
import { cn } from '@cardinal/ui/cn';
import { Tooltip } from '@cardinal/ui/tooltip';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { isAt, type NavItem } from './nav-items.tsx';

interface NavLinkProps {
  item: NavItem;
  /** Whether one is there, where that takes more than the path. */
  open?: boolean | undefined;
  folded?: boolean;
  onGo?: (() => void) | undefined;
}

/** A place in the sidebar; the one that one is in carries the accent's mark. */
export function NavLink({ item, open, folded, onGo }: NavLinkProps) {
  const pathname = usePathname();
  const active = open ?? isAt(pathname, item.href);
  const count = item.count ? `${item.count} waiting` : null;
  const link = (
    <Link
      href={item.href}
      onClick={onGo}
      aria-current={active ? 'page' : undefined}
      aria-label={folded ? [item.label, count].filter(Boolean).join(', ') : undefined}
      className={cn(
        'relative flex h-7 items-center gap-2 rounded-md px-2 text-13 text-muted hover:bg-surface-2 hover:text-fg max-sm:h-10',
        active && 'bg-surface-2 font-medium text-fg',
        active &&
          'before:absolute before:top-1.5 before:bottom-1.5 before:-left-2 before:w-0.5 before:rounded-full before:bg-accent',
        folded && 'justify-center px-0',
      )}
    >
      {item.icon}
      {!folded && <span className="truncate">{item.label}</span>}
      {count && !folded && (
        <span data-numeric className="ml-auto text-12 text-muted">
          {item.count}
          <span className="sr-only"> waiting</span>
        </span>
      )}
    </Link>
  );
  return (
    <li>
      {folded ? (
        <Tooltip label={item.label} shortcut={item.shortcut} side="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  );
}
