import type { ReactNode } from 'react';

/** A link that leaves the app. Inside a cell or a field it must not start an edit. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const web = /^https?:/.test(href);
  return (
    <a
      href={href}
      className="link truncate"
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
      {...(web && { target: '_blank', rel: 'noreferrer' })}
    >
      {children}
    </a>
  );
}
