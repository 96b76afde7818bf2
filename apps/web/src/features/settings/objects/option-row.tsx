'use client';
import { type OptionColor, optionColors } from '@cardinal/crm/fields';
import { optionClass } from '@cardinal/ui/badge';
import { IconButton } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { Input } from '@cardinal/ui/input';
import { DropdownMenu } from '@cardinal/ui/menu';
import { Merge, X } from 'lucide-react';
import type { OptionDraft } from './field-draft.ts';

interface OptionRowProps {
  option: OptionDraft;
  autoFocus: boolean;
  onChange: (part: Partial<Pick<OptionDraft, 'label' | 'color'>>) => void;
  onRemove: () => void;
  /** Of an option that records may hold: they are given another one. */
  onMerge?: (() => void) | undefined;
  /** Enter in its box goes on with another one. */
  onEnter: () => void;
}

/** One option: its colour, its label, and the way to take it away. */
export function OptionRow(props: OptionRowProps) {
  const { autoFocus, onChange, onRemove, onMerge, onEnter } = props;
  const { label, color } = props.option;
  const name = label || 'new option';
  return (
    <>
      <DropdownMenu
        entries={optionColors.map((one) => ({
          label: colorWords[one],
          icon: <Swatch color={one} />,
          checked: one === color,
          onSelect: () => onChange({ color: one }),
        }))}
      >
        <IconButton label={`Colour of ${name}`} size="sm">
          <Swatch color={color} />
        </IconButton>
      </DropdownMenu>
      <Input
        aria-label={`Label of ${name}`}
        autoFocus={autoFocus}
        autoComplete="off"
        maxLength={60}
        value={label}
        className="border-transparent bg-transparent hover:border-border-strong focus-visible:bg-surface-2"
        onChange={(event) => onChange({ label: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {onMerge && (
        <IconButton label={`Merge ${name} into…`} size="sm" onClick={onMerge}>
          <Merge aria-hidden />
        </IconButton>
      )}
      <IconButton label={`Remove ${name}`} size="sm" onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </>
  );
}

const Swatch = ({ color }: { color: OptionColor }) => (
  <span
    className={cn('flex size-4 items-center justify-center rounded-sm text-11 leading-none', optionClass[color])}
    aria-hidden
  >
    a
  </span>
);

const colorWords: Readonly<Record<OptionColor, string>> = {
  grey: 'Grey',
  sand: 'Sand',
  amber: 'Amber',
  olive: 'Olive',
  green: 'Green',
  teal: 'Teal',
  sky: 'Sky',
  rose: 'Rose',
};
