'use client';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import { DialogHeading } from './heading.tsx';
import { focusFirstBox } from './initial-focus.ts';
import { overlayClass } from './overlay.ts';
import { useFocusReturn } from './use-focus-return.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  footer?: ReactNode;
  /** Stops Esc and a press outside from closing it, for example while a draft is unsaved. */
  modalOnly?: boolean;
  className?: string;
}

/** A dialog over the page; focus stays in it and returns to where it came from. On a phone it fills the width. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  modalOnly,
  className,
}: DialogProps) {
  const returnFocus = useFocusReturn(open);
  const guard = modalOnly ? (event: Event) => event.preventDefault() : undefined;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          onOpenAutoFocus={focusFirstBox}
          onCloseAutoFocus={returnFocus}
          {...(!description && { 'aria-describedby': undefined })}
          onEscapeKeyDown={guard}
          onPointerDownOutside={guard}
          className={cn(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-16px)] max-w-120 -translate-x-1/2 animate-fade flex-col rounded-lg border border-border bg-surface-1 shadow-overlay outline-none',
            className,
          )}
        >
          <DialogHeading title={title} description={description} />
          <div className="min-h-0 overflow-y-auto p-4">{children}</div>
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
