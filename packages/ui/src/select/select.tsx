'use client';
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import { inputClass } from '../input/index.ts';
import { popoverClass } from '../popover/index.ts';

export interface SelectOption {
  value: string;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps {
  value: string | null;
  onValueChange: (value: string) => void;
  options: readonly SelectOption[];
  placeholder?: string;
  id?: string;
  disabled?: boolean;
  required?: boolean;
  className?: string;
  'aria-label'?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

/** One of a few choices. For many, or for what must be searched, use a Combobox. */
export function Select({
  value,
  onValueChange,
  options,
  placeholder = 'Choose…',
  id,
  disabled,
  className,
  ...aria
}: SelectProps) {
  return (
    <Radix.Root value={value ?? ''} onValueChange={onValueChange} disabled={disabled}>
      <Radix.Trigger
        id={id}
        className={cn(
          inputClass,
          'flex h-8 items-center justify-between gap-2 text-left data-placeholder:text-muted max-sm:h-10',
          className,
        )}
        {...aria}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.5} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cn(popoverClass, 'min-w-(--radix-select-trigger-width) p-1')}
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Item key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Item({ option }: { option: SelectOption }) {
  return (
    <Radix.Item
      value={option.value}
      disabled={option.disabled}
      className="flex h-7 items-center gap-2 rounded-sm px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-surface-2 max-sm:h-10"
    >
      {option.icon}
      <Radix.ItemText>{option.label}</Radix.ItemText>
      <Radix.ItemIndicator className="ml-auto pl-2">
        <Check aria-hidden className="size-4" strokeWidth={1.5} />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
