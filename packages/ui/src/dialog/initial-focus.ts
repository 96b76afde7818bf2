const boxes = 'input:not([type=hidden]):not([disabled]), textarea, [role=combobox]:not([disabled])';

/** Puts the focus of an opening dialog on its first box to type in, else on the dialog itself: never on its Close button. */
export function focusFirstBox(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget as HTMLElement | null;
  (dialog?.querySelector<HTMLElement>(boxes) ?? dialog)?.focus();
}
