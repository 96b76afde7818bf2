'use client';
import { type PointerEvent, useCallback, useEffect, useId, useRef, useState } from 'react';

const delayMs = 400;
/** A tooltip near one that has just closed opens without a new delay. */
const skipDelayMs = 200;

let closedAt = 0;
/** The one tooltip that is open. */
let shown: { readonly id: string; readonly close: () => void } | null = null;

/** When a tooltip opens: after the pointer has rested, or at once on focus by keyboard; one at a time. */
export function useHover() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const entered = useRef(false);
  const pressed = useRef(false);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    if (shown?.id === id) {
      shown = null;
      closedAt = Date.now();
    }
    setOpen(false);
  }, [id]);
  const show = useCallback(() => {
    if (shown?.id !== id) shown?.close();
    shown = { id, close };
    setOpen(true);
  }, [id, close]);
  useEffect(() => close, [close]);
  const hands = {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'touch' || entered.current) return;
      entered.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(show, shown || Date.now() - closedAt < skipDelayMs ? 0 : delayMs);
    },
    // One that is open is closed by its bubble, once the pointer is outside of both.
    onPointerLeave: () => {
      entered.current = false;
      clearTimeout(timer.current);
    },
    onPointerDown: () => {
      close();
      pressed.current = true;
      const release = () => {
        pressed.current = false;
      };
      document.addEventListener('pointerup', release, { once: true });
    },
    onFocus: () => {
      if (!pressed.current) show();
    },
    onBlur: close,
    onClick: close,
  };
  return { open, close, hands };
}
