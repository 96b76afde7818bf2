import type { FormEvent } from 'react';

/** On a control of a form whose words could not be read; what a server said of a value is no part of it. */
export const unreadMark = (unread: boolean) => ({ 'data-unread': unread ? '' : undefined });

/**
 * Submits a form of fields. What the focused editor holds is committed by its blur, before `submit` reads the values. Words
 * that could not be read are no value: while there are any, the focus goes to them, and nothing is submitted without them.
 */
export function submitWhenRead(event: FormEvent<HTMLFormElement>, submit: () => void): void {
  event.preventDefault();
  const form = event.currentTarget;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(() => {
    const unread = form.querySelector<HTMLElement>('[data-unread]');
    if (unread) unread.focus();
    else submit();
  });
}
