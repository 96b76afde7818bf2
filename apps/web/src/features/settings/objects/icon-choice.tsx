'use client';
import { cn } from '@cardinal/ui/cn';
import { FieldError } from '@cardinal/ui/input';
import { useLate } from '@cardinal/ui/late';
import { useId } from 'react';
import { firstIcons, lateIcons, ObjectIcon } from '#shell/object-icon.tsx';

interface IconChoiceProps {
  value: string;
  onChange: (icon: string) => void;
  error?: string | null;
}

/** All icons that an object may have, as radio buttons: the arrows go through them. */
export function IconChoice({ value, onChange, error }: IconChoiceProps) {
  const more = useLate(lateIcons);
  const name = useId();
  const names = [...Object.keys(firstIcons), ...Object.keys(more?.moreIcons ?? {})];
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="pb-1 text-12 font-medium text-muted">Icon</legend>
      <div className="grid h-36 grid-cols-[repeat(auto-fill,minmax(32px,1fr))] content-start gap-1 overflow-y-auto rounded-md border border-border p-1">
        {names.map((icon) => (
          <label
            key={icon}
            title={icon.replace(/-/g, ' ')}
            className={cn(
              'relative flex h-8 items-center justify-center rounded-sm text-muted hover:bg-surface-2 hover:text-fg has-focus-visible:outline-2 has-focus-visible:outline-accent',
              icon === value && 'bg-surface-2 text-fg ring-1 ring-border-strong ring-inset',
            )}
          >
            <input
              type="radio"
              name={name}
              value={icon}
              checked={icon === value}
              onChange={() => onChange(icon)}
              aria-label={icon.replace(/-/g, ' ')}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <ObjectIcon name={icon} />
          </label>
        ))}
      </div>
      <FieldError message={error} />
    </fieldset>
  );
}
