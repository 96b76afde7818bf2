'use client';
import { toast } from 'sonner';

/** How long one can take a change back from its toast. */
const undoMs = 10_000;

/** Says that something was done, with Undo for 10 seconds. */
export const toastUndo = (message: string, onUndo: () => void): string | number =>
  toast(message, { duration: undoMs, action: { label: 'Undo', onClick: onUndo } });

/** Says that something happened; `action` offers one thing to do about it. */
export const toastInfo = (message: string, action?: { label: string; onClick: () => void }): string | number =>
  toast(message, { action });

/** Says in words what went wrong, and stays until read. */
export const toastError = (message: string, action?: { label: string; onClick: () => void }): string | number =>
  toast.error(message, { duration: undoMs, action });

/** Takes a toast away. */
export const dismissToast = (id: string | number): void => void toast.dismiss(id);
