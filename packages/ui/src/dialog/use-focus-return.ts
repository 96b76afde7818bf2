'use client';
import { useState } from 'react';
import { focusTrail } from './focus-trail.ts';

/** What can take the focus back; `[tabindex="-1"]` can too, but is never chosen in another's stead. */
const stops = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

interface Origin {
  /** What had the focus when the dialog opened; null where nothing had. */
  readonly element: Element | null;
  /** What it stood in, the nearest first: where to look should it be gone. */
  readonly around: readonly Element[];
  /** Where the focus had been before. */
  readonly before: readonly Element[];
}

/**
 * Gives the focus back when a dialog goes, however it goes: closed by Esc or a button, or taken away by its parent.
 * Radix gives it to the dialog's trigger, of which most of ours have none. What had the focus may be gone by then: a
 * menu's item, the row that was deleted. Then its surroundings take it, else what had it before.
 * @returns Radix's `onCloseAutoFocus`
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const [seen, setSeen] = useState<{ open: boolean; origin: Origin | null }>({ open: false, origin: null });
  // Read while rendering: at the first effect a box of the dialog has the focus already, and a menu's item is gone.
  if (open !== seen.open) setSeen({ open, origin: open ? readOrigin() : seen.origin });
  const { origin } = seen;
  return (event) => {
    event.preventDefault();
    // Whoever has taken the focus meanwhile keeps it: the next dialog, or the page beside a drawer that is not modal.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    if (origin) target(origin)?.focus({ preventScroll: true });
  };
}

function readOrigin(): Origin | null {
  if (typeof document === 'undefined') return null;
  const element = document.activeElement === document.body ? null : document.activeElement;
  const around: Element[] = [];
  for (let at = element?.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return { element, around, before: [...focusTrail()] };
}

function target({ element, around, before }: Origin): HTMLElement | null {
  if (!element) return null;
  if (canFocus(element)) return element;
  const place = around.find((one) => one.isConnected);
  const neighbour = place && [...place.querySelectorAll(stops)].find(canFocus);
  return neighbour instanceof HTMLElement ? neighbour : (before.findLast(canFocus) ?? null);
}

const canFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.matches(':disabled') && !element.closest('[inert]');
