import type { OptionColor } from '@cardinal/crm/fields';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';

/** Ink and fill of each option colour. */
export const optionClass: Record<OptionColor, string> = {
  grey: 'bg-grey-fill text-grey',
  sand: 'bg-sand-fill text-sand',
  amber: 'bg-amber-fill text-amber',
  olive: 'bg-olive-fill text-olive',
  green: 'bg-green-fill text-green',
  teal: 'bg-teal-fill text-teal',
  sky: 'bg-sky-fill text-sky',
  rose: 'bg-rose-fill text-rose',
};

/** A choice's value in its colour. */
export function OptionPill({
  color,
  children,
  className,
}: {
  color: OptionColor;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn('inline-flex h-5 max-w-full items-center rounded-sm px-1.5 text-12', optionClass[color], className)}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}

const badges = {
  neutral: 'border-border text-muted',
  success: 'border-border text-success',
  warning: 'border-border text-warning',
  danger: 'border-border text-accent-text',
  suggested: 'border-dashed border-border-strong text-muted',
};

/** A small outlined word: a count, a state, or what a machine `suggested`. */
export function Badge({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: keyof typeof badges;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      data-numeric
      className={cn(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 text-11 [&_svg]:size-3',
        badges[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

const dots = { neutral: 'bg-border-strong', success: 'bg-success', warning: 'bg-warning', danger: 'bg-accent' };

/** A dot with its meaning in words; `hideLabel` keeps the words for screen readers only. */
export function StatusDot({
  tone = 'neutral',
  label,
  hideLabel,
}: {
  tone?: keyof typeof dots;
  label: string;
  hideLabel?: boolean;
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={cn('size-2 rounded-full', dots[tone])} />
      <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
    </span>
  );
}
