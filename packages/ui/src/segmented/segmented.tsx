'use client';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';

export interface Segment<V extends string> {
  value: V;
  label: string;
  icon?: ReactNode;
}

export interface SegmentedControlProps<V extends string> {
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  segments: readonly Segment<V>[];
  /** Shows only the icons; the labels remain as names and tooltips. */
  iconsOnly?: boolean;
  className?: string;
}

/** One of two to four ways to see the same thing: table or board. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, value, onValueChange, segments, iconsOnly, className } = props;
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onValueChange(next as V)}
      className={cn('inline-flex h-8 rounded-md border border-border bg-surface-1 p-0.5', className)}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          aria-label={segment.label}
          title={iconsOnly ? segment.label : undefined}
          className="inline-flex min-w-7 items-center justify-center gap-1.5 rounded-sm px-2 text-12 text-muted hover:text-fg data-[state=on]:bg-surface-2 data-[state=on]:text-fg [&_svg]:size-4 [&_svg]:stroke-[1.5]"
        >
          {segment.icon}
          {!iconsOnly && segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
