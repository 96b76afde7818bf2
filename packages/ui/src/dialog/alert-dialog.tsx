'use client';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { overlayClass } from './overlay.ts';
import { useFocusReturn } from './use-focus-return.ts';

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question: "Delete 3 companies?" */
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb: "Delete". Null where nothing can be done but to close it. */
  confirm: string | null;
  /** Outlined in red rather than filled. */
  destructive?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** A question that must be answered before anything else. Focus starts on Cancel. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  confirm,
  destructive,
  onConfirm,
  children,
}: AlertDialogProps) {
  const returnFocus = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          onCloseAutoFocus={returnFocus}
          className="fixed top-[20vh] left-1/2 z-50 w-[calc(100vw-16px)] max-w-100 -translate-x-1/2 animate-fade rounded-lg border border-border bg-surface-1 p-4 shadow-overlay outline-none"
        >
          <Radix.Title className="text-14 font-medium">{title}</Radix.Title>
          <Radix.Description className="mt-1 text-13 text-muted">{description}</Radix.Description>
          {children}
          <div className="mt-4 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{confirm === null ? 'Close' : 'Cancel'}</Button>
            </Radix.Cancel>
            {confirm !== null && (
              <Radix.Action asChild>
                <Button variant={destructive ? 'destructive' : 'primary'} onClick={onConfirm}>
                  {confirm}
                </Button>
              </Radix.Action>
            )}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
