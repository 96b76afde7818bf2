'use client';
import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import { speakWith } from './say.ts';

const classNames = {
  toast:
    'flex w-(--width) items-center gap-2 rounded-md border border-border bg-surface-2 px-3 py-2 text-13 text-fg shadow-overlay',
  content: 'mr-auto min-w-0',
  title: 'break-words',
  description: 'text-12 text-muted',
  actionButton:
    'h-7 shrink-0 rounded-sm border border-border-strong px-2 text-12 font-medium text-fg hover:bg-surface-1',
  closeButton: 'order-last flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:text-fg',
  icon: 'text-accent-text',
};

/** Where toasts appear. */
export function ToastPlace() {
  // A parent's effects run after its children's: by now the place listens.
  useEffect(() => speakWith(toast), []);
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      closeButton
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: 'Dismiss' }}
      icons={{
        error: <CircleAlert aria-hidden className="size-4" strokeWidth={1.5} />,
        close: <X aria-hidden className="size-4" strokeWidth={1.5} />,
      }}
    />
  );
}
