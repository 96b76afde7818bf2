'use client';
import { createContext, type RefObject, useContext } from 'react';

/** What the parts of a popover share. */
export interface HeldPopover {
  readonly id: string;
  readonly shown: boolean;
  readonly set: (open: boolean) => void;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly anchor: RefObject<HTMLDivElement | null>;
}

export const PopoverContext = createContext<HeldPopover | null>(null);

/** @throws outside of a Popover: a programming error. */
export function usePopover(): HeldPopover {
  const held = useContext(PopoverContext);
  if (!held) throw new Error('The parts of a popover must stand inside <Popover>');
  return held;
}
