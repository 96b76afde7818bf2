import { ChevronRight } from 'lucide-react';
import { type ElementType, Fragment } from 'react';

export interface BreadcrumbItem {
  label: string;
  href?: string;
}

/** Where one is; the last item is the page itself. `link` is the app's own link component. */
export function Breadcrumbs({ items, link: Link = 'a' }: { items: readonly BreadcrumbItem[]; link?: ElementType }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-13">
        {items.map((item, at) => {
          const last = at === items.length - 1;
          return (
            <Fragment key={item.href ?? item.label}>
              {at > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 text-muted" strokeWidth={1.5} />}
              <li className={last ? 'min-w-0 truncate font-medium' : 'shrink-0 text-muted hover:text-fg'}>
                {item.href && !last ? (
                  <Link href={item.href} className="link">
                    {item.label}
                  </Link>
                ) : (
                  <span aria-current={last ? 'page' : undefined}>{item.label}</span>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
