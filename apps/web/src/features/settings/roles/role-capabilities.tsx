'use client';
import { Checkbox } from '@cardinal/ui/checkbox';
import { useId } from 'react';
import { type Definition, withCapability } from './definition.ts';
import { capabilityWords } from './words.ts';

interface RoleCapabilitiesProps {
  definition: Definition;
  /** Left out: it can only be read. */
  onChange?: ((next: Definition) => void) | undefined;
}

/** What a role may do that is not about single records. */
export function RoleCapabilities({ definition, onChange }: RoleCapabilitiesProps) {
  const id = useId();
  return (
    <ul aria-label="Beyond records" className="grid grid-cols-2 gap-x-6 gap-y-3 max-sm:grid-cols-1">
      {capabilityWords.map(({ key, label, help }) => (
        <li key={key} className="flex items-start gap-2">
          <Checkbox
            id={`${id}-${key}`}
            className="mt-0.5"
            aria-describedby={`${id}-${key}-help`}
            checked={definition.capabilities.includes(key)}
            disabled={!onChange}
            onCheckedChange={(has) => onChange?.(withCapability(definition, key, has))}
          />
          <span className="flex min-w-0 flex-col">
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <span id={`${id}-${key}-help`} className="text-12 text-muted">
              {help}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
