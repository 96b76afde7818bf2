import { PageHeader } from '@cardinal/ui/page';
import type { ComponentProps, ReactNode } from 'react';

/** A page with its heading; what it holds may fill the height that is left (`grow min-h-0`). */
export function Page({
  children,
  ...header
}: Omit<ComponentProps<typeof PageHeader>, 'className'> & { children: ReactNode }) {
  return (
    <div className="flex min-h-0 grow flex-col">
      <PageHeader {...header} />
      {children}
    </div>
  );
}
