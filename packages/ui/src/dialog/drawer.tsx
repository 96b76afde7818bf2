'use client';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import { DialogHeading } from './heading.tsx';
import { focusFirstBox } from './initial-focus.ts';
import { leaveToInner } from './leave-to-inner.ts';
import { overlayClass } from './overlay.ts';
import { useFocusReturn } from './use-focus-return.ts';

export interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** In the title bar, before Close. */
  actions?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** `false` leaves the page beside it in use: peeking, the assistant. */
  modal?: boolean;
  side?: 'right' | 'left';
  className?: string;
}

/** A panel that slides over from a side; the full screen on a phone. */
export function Drawer(props: DrawerProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    actions,
    children,
    footer,
    modal = true,
    side = 'right',
    className,
  } = props;
  const returnFocus = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        {modal && <Radix.Overlay className={overlayClass} />}
        <Radix.Content
          onOpenAutoFocus={focusFirstBox}
          onCloseAutoFocus={returnFocus}
          {...(!description && { 'aria-describedby': undefined })}
          onEscapeKeyDown={leaveToInner}
          onInteractOutside={modal ? undefined : (event) => event.preventDefault()}
          className={cn(
            'fixed inset-y-0 z-50 flex w-full flex-col bg-surface-1 shadow-overlay outline-none sm:w-120',
            side === 'right'
              ? 'right-0 animate-slide border-border sm:border-l'
              : 'left-0 animate-fade border-border sm:border-r',
            className,
          )}
        >
          <DialogHeading title={title} description={description} actions={actions} />
          <div className="min-h-0 grow overflow-y-auto">{children}</div>
          {footer && (
            <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-border px-4 py-3">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
