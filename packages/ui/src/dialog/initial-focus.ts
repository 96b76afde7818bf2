const boxes = 'input:not([type=hidden]):not([disabled]), textarea, [role=combobox]:not([disabled])';

/** Puts the focus of an opening dialog on its first box to type in, else on the dialog itself: never on its Close button. */
export function focusFirstBox(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget as HTMLElement | null;
  (dialog?.querySelector<HTMLElement>(boxes) ?? dialog)?.focus();
}

/** Puts the focus of an opening panel on its box to type in, past the choices before it. */
export function focusTyping(event: Event): void {
  const box = (event.currentTarget as HTMLElement | null)?.querySelector<HTMLElement>('input:not([type=hidden])');
  if (box) {
    event.preventDefault();
    box.focus();
  } else focusFirstBox(event);
}
