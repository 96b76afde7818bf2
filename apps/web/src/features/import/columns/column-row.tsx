'use client';
import { Combobox } from '@cardinal/ui/combobox';
import { Input } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { useBoot } from '#boot/index.ts';
import type { ColumnMapping, ImportTarget } from '../types.ts';
import { columnAt, fieldAt, placesOf, placeValue } from './targets.ts';

interface ColumnRowProps {
  name: string;
  index: number;
  samples: readonly string[];
  target: ImportTarget;
  column: ColumnMapping | undefined;
  onChange: (column: ColumnMapping | null) => void;
}

/** One column of the file: its name, what it holds, and where it goes. */
export function ColumnRow({ name, index, samples, target, column, onChange }: ColumnRowProps) {
  const places = useMemo(() => placesOf(target), [target]);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5 px-3 py-1.5 max-sm:grid-cols-1 max-sm:py-3">
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-12 text-muted" title={samples.join(', ')}>
          {samples.slice(0, 3).join(', ') || 'empty in the first rows'}
        </p>
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <ArrowRight aria-hidden className="size-4 shrink-0 text-muted max-sm:hidden" strokeWidth={1.5} />
        <Combobox
          label={`${name} goes to`}
          source={places}
          value={column ? placeValue(column.field, column.part) : null}
          placeholder="Leave out"
          clearable
          onValueChange={(place) => onChange(place === null ? null : columnAt(target, index, place, column))}
        />
      </div>
      {column && <Extras name={name} target={target} column={column} onChange={onChange} />}
    </li>
  );
}

const scales = [
  { value: '1', label: 'As they are' },
  { value: 'k', label: 'In thousands' },
  { value: 'm', label: 'In millions' },
  { value: 'b', label: 'In billions' },
];

/** What else there is to say of a column: a label, a scale, a currency. */
function Extras({
  name,
  target,
  column,
  onChange,
}: Pick<ColumnRowProps, 'name' | 'target' | 'onChange'> & { column: ColumnMapping }) {
  const { workspace } = useBoot();
  const field = fieldAt(target, column);
  if (field?.labelled) {
    return (
      <Input
        aria-label={`Label of ${name}`}
        placeholder="Label, such as work"
        defaultValue={column.label ?? ''}
        onBlur={(event) => {
          const label = event.target.value.trim() || null;
          if (label !== (column.label ?? null)) onChange({ ...column, label });
        }}
      />
    );
  }
  const isAmount = field?.type === 'currency' && !column.part;
  if (!isAmount && field?.type !== 'number') return null;
  return (
    <div className="flex gap-2">
      <Select
        aria-label={`Scale of ${name}`}
        value={column.scale ?? '1'}
        options={scales}
        onValueChange={(scale) =>
          onChange({ ...column, scale: scale === '1' ? undefined : (scale as 'k' | 'm' | 'b') })
        }
      />
      {isAmount && (
        <div className="w-28 shrink-0">
          <Combobox
            label={`Currency of ${name}`}
            source={currencyOptions}
            value={column.currency ?? workspace.currency}
            onValueChange={(currency) => onChange({ ...column, currency: currency ?? undefined })}
          />
        </div>
      )}
    </div>
  );
}

const currencyOptions = Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code }));
