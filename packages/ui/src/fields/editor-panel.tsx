'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import type { ReactNode } from 'react';
import { PopoverContent } from '../popover/index.ts';
import { fieldView } from './registry.ts';

export interface EditorPanelProps {
  field: FieldDefinition;
  onCancel: () => void;
  sideOffset?: number;
  children: ReactNode;
}

/**
 * The panel under a cell or field in which its editor stands. A press outside keeps what was typed: editors that commit
 * on blur do so, and stay open when it does not parse; those that only offer a choice close.
 */
export function EditorPanel({ field, onCancel, sideOffset, children }: EditorPanelProps) {
  const { commitsOnBlur } = fieldView(field.type);
  return (
    <PopoverContent
      aria-label={`Edit ${field.label}`}
      sideOffset={sideOffset}
      className="p-0 font-normal"
      onInteractOutside={(event) => {
        event.preventDefault();
        if (commitsOnBlur && document.activeElement instanceof HTMLElement) document.activeElement.blur();
        else if (!commitsOnBlur) onCancel();
      }}
      // Whoever opened the panel decides where the focus goes next.
      onCloseAutoFocus={(event) => event.preventDefault()}
      onKeyDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </PopoverContent>
  );
}
