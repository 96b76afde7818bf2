'use client';
import { cn } from '@cardinal/ui/cn';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isInPlace, useSettingsPlaces } from './places.ts';

/** The pages of Settings, with the way between them. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  return (
    <div className="mx-auto flex w-full max-w-232 grow gap-8 px-4 py-6 max-md:flex-col max-md:gap-4 max-md:py-3">
      <nav aria-label="Settings" className="w-36 shrink-0 max-md:w-full">
        <ul className="flex flex-col gap-px max-md:flex-row max-md:overflow-x-auto md:sticky md:top-6">
          {useSettingsPlaces().map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                ref={isInPlace(pathname, href) ? show : undefined}
                aria-current={isInPlace(pathname, href) ? 'page' : undefined}
                className={cn(
                  'flex h-7 items-center rounded-md whitespace-nowrap px-2 text-muted hover:bg-surface-2 hover:text-fg max-md:h-9',
                  isInPlace(pathname, href) && 'bg-surface-2 font-medium text-fg',
                )}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 grow flex-col gap-8 pb-12">{children}</div>
    </div>
  );
}

/**
 * On a phone the row of pages is wider than the screen. Only the row is moved: `scrollIntoView` would in some browsers make
 * the link the place that Tab goes on from, past the skip link.
 */
function show(link: HTMLElement | null): void {
  const row = link?.closest('ul');
  if (link && row) row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

/** A page's heading. */
export function SettingsHeading({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="flex items-start gap-4">
      <div className="mr-auto flex min-w-0 flex-col gap-1">
        <h1 className="text-16 font-semibold">{title}</h1>
        {children && <p className="max-w-120 text-muted">{children}</p>}
      </div>
      {action}
    </header>
  );
}

/** A part of a page: what it is about, then its controls. */
export function SettingsSection({
  title,
  description,
  children,
}: {
  title: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-4 border-t border-border pt-6 first-of-type:border-0 first-of-type:pt-0"
    >
      <div className="flex flex-col gap-1">
        <h2 className="text-14 font-medium">{title}</h2>
        {description && <p className="max-w-120 text-muted">{description}</p>}
      </div>
      {children}
    </section>
  );
}
