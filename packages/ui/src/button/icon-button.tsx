'use client';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import { Tooltip } from '../tooltip/index.ts';
import { Button, type ButtonProps } from './button.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label' | 'children' | 'asChild'> {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  /** Shown in the tooltip: `⌘K`. */
  shortcut?: string;
  children: ReactNode;
}

const square = { sm: 'w-7 px-0', md: 'w-8 px-0', lg: 'w-10 px-0' };

/** A square button with only an icon; its label is its tooltip. */
export function IconButton({ label, shortcut, size = 'md', variant = 'ghost', className, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button
        aria-label={label}
        size={size}
        variant={variant}
        className={cn(square[size ?? 'md'], className)}
        {...props}
      />
    </Tooltip>
  );
}
