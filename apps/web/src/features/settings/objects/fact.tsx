import type { ReactNode } from 'react';

/** A part of a description list: what it is, and its control. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="flex h-8 items-center text-12 text-muted max-sm:h-auto max-sm:pt-2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
