/**
 * Esc closes the topmost thing: while the focus is in a part marked `data-keeps-escape`, a form within a drawer, that part
 * hears Esc and the drawer stays.
 */
export function leaveToInner(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[data-keeps-escape]')) event.preventDefault();
}
