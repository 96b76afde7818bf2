import { say } from './say.ts';

/** How long one can take a change back from its toast. */
const undoMs = 10_000;

interface Action {
  readonly label: string;
  readonly onClick: () => void;
}

/** Says that something was done, with Undo for 10 seconds. */
export const toastUndo = (message: string, onUndo: () => void): void =>
  say((toast) => toast(message, { duration: undoMs, action: { label: 'Undo', onClick: onUndo } }));

/** Says that something happened; `action` offers one thing to do about it. */
export const toastInfo = (message: string, action?: Action): void => say((toast) => toast(message, { action }));

/** Says in words what went wrong, and stays until read. */
export const toastError = (message: string, action?: Action): void =>
  say((toast) => toast.error(message, { duration: undoMs, action }));
