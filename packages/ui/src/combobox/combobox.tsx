'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { cn } from '../cn/index.ts';
import { type ControlProps, inputClass } from '../input/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { ComboboxList } from './combobox-list.tsx';
import type { ComboboxOption } from './option.ts';
import type { OptionSource } from './use-options.ts';

export interface ComboboxProps extends Partial<ControlProps> {
  label: string;
  /** Known options, or a search. Keep a search's identity stable: a new function searches again. */
  source: OptionSource;
  value: string | null;
  /** The chosen option's label, when `source` is a search. */
  valueLabel?: string;
  onValueChange: (value: string | null, option: ComboboxOption | null) => void;
  clearable?: boolean;
  onCreate?: (query: string) => void;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
}

/** One of many choices, found by typing; `source` may ask a server. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    source,
    value,
    valueLabel,
    onValueChange,
    clearable,
    onCreate,
    placeholder = 'Choose…',
    disabled,
    className,
  } = props;
  const [open, setOpen] = useState(false);
  const known = typeof source === 'function' ? undefined : source.find((option) => option.value === value);
  const shown = known?.label ?? valueLabel ?? value;
  const finish = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        id={props.id}
        disabled={disabled}
        role="combobox"
        aria-label={props.id ? undefined : label}
        aria-expanded={open}
        aria-invalid={props['aria-invalid']}
        aria-describedby={props['aria-describedby']}
        className={cn(
          inputClass,
          'flex h-8 items-center gap-2 text-left max-sm:h-10',
          !shown && 'text-muted',
          className,
        )}
      >
        {known?.icon}
        <span className="mr-auto truncate">{known?.face ?? shown ?? placeholder}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.5} />
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-56 p-0">
        <ComboboxList
          label={label}
          source={source}
          selected={value === null ? [] : [value]}
          clearable={clearable}
          onCreate={onCreate && ((query) => finish(() => onCreate(query)))}
          onPick={(option) => finish(() => onValueChange(option?.value ?? null, option))}
        />
      </PopoverContent>
    </Popover>
  );
}
