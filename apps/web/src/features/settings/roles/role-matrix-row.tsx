'use client';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { Select } from '@cardinal/ui/select';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import {
  accessTo,
  isApart,
  keptFields,
  type MatrixRow,
  matrixActions,
  scopesOf,
  shownScope,
  withoutRow,
  withScope,
} from './definition.ts';
import { RoleFields } from './role-fields.tsx';
import type { RoleMatrixProps } from './role-matrix.tsx';
import { actionWords, scopeWords } from './words.ts';

interface RoleMatrixRowProps extends RoleMatrixProps {
  row: MatrixRow;
  label: string;
}

/** What may be done with the records of one object, and below it, when unfolded, with their fields. */
export function RoleMatrixRow({ row, label, definition, onChange }: RoleMatrixRowProps) {
  const [unfolded, setUnfolded] = useState(false);
  const isGeneral = row.kind === 'general';
  const apart = isApart(definition, row);
  return (
    <Fragment>
      <tr
        className={cn(
          'border-b border-border last:border-b-0 max-sm:grid max-sm:grid-cols-4 max-sm:px-1 max-sm:py-2',
          isGeneral && 'bg-surface-2',
        )}
      >
        <th scope="row" className="h-11 px-3 font-normal max-sm:col-span-4 max-sm:h-auto max-sm:px-2 max-sm:pb-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className={cn('truncate', (isGeneral || apart) && 'font-medium')}>{label}</span>
            {row.kind === 'object' && (
              <FieldsButton
                unfolded={unfolded}
                label={label}
                kept={keptWords(definition, row)}
                onPress={() => setUnfolded(!unfolded)}
              />
            )}
            {row.kind === 'object' && apart && onChange && (
              <Button size="sm" variant="ghost" onClick={() => onChange(withoutRow(definition, row.object))}>
                As all
              </Button>
            )}
          </span>
        </th>
        {matrixActions.map((action) => {
          const scope = shownScope(definition, row, action);
          return (
            <td key={action} className="px-1">
              <span aria-hidden className="hidden px-2 text-12 text-muted max-sm:block">
                {actionWords[action]}
              </span>
              {onChange ? (
                <Select
                  aria-label={`${actionWords[action]} ${label}`}
                  className={cn(
                    'w-full border-transparent bg-transparent max-sm:gap-0.5 max-sm:px-2 max-sm:[&>svg]:size-3',
                    isGeneral || apart ? '' : 'text-muted',
                  )}
                  value={scope}
                  options={scopesOf(row).map((value) => ({ value, label: scopeWords[value] }))}
                  onValueChange={(chosen) => onChange(withScope(definition, row, action, chosen as typeof scope))}
                />
              ) : (
                <span className={cn('px-2', scope === 'none' && 'text-muted')}>{scopeWords[scope]}</span>
              )}
            </td>
          );
        })}
      </tr>
      {unfolded && row.kind === 'object' && (
        <tr className="border-b border-border max-sm:block">
          <td colSpan={1 + matrixActions.length} className="max-sm:block">
            <RoleFields object={row.object} definition={definition} onChange={onChange} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function FieldsButton({
  unfolded,
  label,
  kept,
  onPress,
}: {
  unfolded: boolean;
  label: string;
  kept: string;
  onPress: () => void;
}) {
  const Icon = unfolded ? ChevronDown : ChevronRight;
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-expanded={unfolded}
      aria-label={`Fields of ${label}: ${kept}`}
      className="text-12 text-muted"
      onClick={onPress}
    >
      <Icon aria-hidden />
      {kept}
    </Button>
  );
}

/** "2 hidden, 1 read only", or "Fields". */
function keptWords(
  definition: RoleMatrixProps['definition'],
  { object }: Extract<MatrixRow, { kind: 'object' }>,
): string {
  const access = keptFields(object).map((field) => accessTo(definition, object, field));
  const count = (kind: 'hidden' | 'readonly') => access.filter((one) => one === kind).length;
  const [hidden, readonly] = [count('hidden'), count('readonly')];
  return (
    [hidden > 0 && `${hidden} hidden`, readonly > 0 && `${readonly} read only`].filter(Boolean).join(', ') || 'Fields'
  );
}
