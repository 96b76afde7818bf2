'use client';
import { Tooltip as Radix } from 'radix-ui';
import { type RefObject, useMemo } from 'react';
import { Kbd } from '../kbd/index.ts';
import { Stand } from '../overlay/stand.tsx';
import type { TooltipProps } from './tooltip.tsx';

export interface TooltipBubbleProps extends Omit<TooltipProps, 'children'> {
  id: string;
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** An open tooltip; it closes by itself when the pointer has left it and its trigger, on Esc and on scrolling. */
export function TooltipBubble({ id, label, shortcut, side, trigger, onClose }: TooltipBubbleProps) {
  const first = useMemo(() => [trigger], [trigger]);
  return (
    <Radix.Provider>
      <Radix.Root open onOpenChange={(open) => !open && onClose()}>
        <Radix.Trigger asChild>
          <Stand first={first} />
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            id={id}
            side={side}
            sideOffset={4}
            collisionPadding={8}
            className="z-60 flex max-w-72 animate-fade items-center gap-2 break-words rounded-md border border-border bg-surface-2 px-2 py-1 text-12 text-fg"
          >
            {label}
            {shortcut && <Kbd keys={shortcut} />}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
