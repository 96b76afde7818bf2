'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { cn } from '@cardinal/ui/cn';
import { Select } from '@cardinal/ui/select';
import { accessTo, type FieldAccess, keptFields, withAccess } from './definition.ts';
import type { RoleMatrixProps } from './role-matrix.tsx';
import { accessWords } from './words.ts';

const choices: readonly FieldAccess[] = ['edit', 'readonly', 'hidden'];

/** What a role may do with each field of an object. */
export function RoleFields({ object, definition, onChange }: RoleMatrixProps & { object: SchemaObject }) {
  return (
    <ul
      aria-label={`Fields of ${object.plural}`}
      className="grid grid-cols-2 gap-x-6 bg-surface-0 px-3 py-2 max-sm:grid-cols-1"
    >
      {keptFields(object).map((field) => {
        const access = accessTo(definition, object, field);
        // Records are known by their titles; what Cardinal fills in itself nobody writes.
        const possible = choices.filter(
          (one) => !(one === 'hidden' && field.key === object.title) && !(one === 'edit' && field.derived),
        );
        const shown = possible.includes(access) ? access : 'readonly';
        return (
          <li key={field.path} className="flex min-h-9 items-center gap-2">
            <span className={cn('min-w-0 grow truncate', access === 'hidden' && 'text-muted')}>{field.label}</span>
            {onChange ? (
              <Select
                aria-label={`${field.label} of ${object.plural}`}
                className="w-28 shrink-0 max-sm:w-36 border-transparent bg-transparent"
                value={shown}
                options={possible.map((value) => ({ value, label: accessWords[value] }))}
                onValueChange={(chosen) => onChange(withAccess(definition, object, field, chosen as FieldAccess))}
              />
            ) : (
              <span className="shrink-0 text-muted">{accessWords[shown]}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
