'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '../button/index.ts';

/** The title bar that Dialog and Drawer share; no `header`, which beside a page in use would be a second banner. */
export function DialogHeading({
  title,
  description,
  actions,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex shrink-0 items-start gap-2 border-b border-border py-2 pr-2 pl-4">
      <div className="mr-auto min-w-0 py-1.5">
        <Radix.Title className="truncate text-14 font-medium">{title}</Radix.Title>
        {description && <Radix.Description className="mt-0.5 text-12 text-muted">{description}</Radix.Description>}
      </div>
      {actions}
      <Radix.Close asChild>
        <IconButton label="Close" shortcut="esc">
          <X aria-hidden />
        </IconButton>
      </Radix.Close>
    </div>
  );
}
