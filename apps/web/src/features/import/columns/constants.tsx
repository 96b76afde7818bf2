'use client';
import { IconButton } from '@cardinal/ui/button';
import { Combobox } from '@cardinal/ui/combobox';
import { useFieldContext } from '@cardinal/ui/fields';
import { X } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { ImportField, ImportTarget, Mapping } from '../types.ts';

interface ConstantsProps {
  target: ImportTarget;
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
  many: string;
}

/** Values that are the same for every row: a status, an owner. */
export function Constants({ target, mapping, onChange, many }: ConstantsProps) {
  const free = useMemo(
    () =>
      target.fields.filter(
        ({ matched, path, target: to }) =>
          matched &&
          to !== 'pipeline' &&
          to !== 'stage' &&
          to !== 'any' &&
          !(path in mapping.constants) &&
          !mapping.columns.some(({ field }) => field === path),
      ),
    [target, mapping],
  );
  const set = (path: string, value: string | null) => onChange({ constants: { ...mapping.constants, [path]: value } });
  const remove = (path: string) => {
    const { [path]: _, ...constants } = mapping.constants;
    onChange({ constants });
  };
  const shown = target.fields.filter(({ path, target: to }) => path in mapping.constants && to !== 'pipeline');
  return (
    <div className="flex flex-col gap-2 sm:col-span-2">
      {shown.map((field) => (
        <div key={field.path} className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_2rem] items-center gap-2">
          <span className="truncate text-12">{field.label} of all</span>
          <ConstantValue
            field={field}
            value={mapping.constants[field.path] as string | null}
            onChange={(value) => set(field.path, value)}
          />
          <IconButton label={`Do not set ${field.label}`} size="sm" onClick={() => remove(field.path)}>
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      {free.length > 0 && (
        <div className="max-w-80">
          <Combobox
            label={`Give all ${many} the same`}
            source={free.map(({ path, label }) => ({ value: path, label }))}
            value={null}
            placeholder="Set a field for all rows…"
            onValueChange={(path) => {
              const field = free.find((one) => one.path === path);
              if (field) set(field.path, field.options[0]?.value ?? null);
            }}
          />
        </div>
      )}
    </div>
  );
}

function ConstantValue({
  field,
  value,
  onChange,
}: {
  field: ImportField;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { search, title } = useFieldContext();
  const object = field.target ?? '';
  const find = useCallback(
    async (query: string) => (await search(object, query)).map((found) => ({ value: found.id, label: found.title })),
    [search, object],
  );
  return (
    <Combobox
      label={`${field.label} of all rows`}
      source={field.type === 'enum' ? field.options : find}
      value={value}
      valueLabel={value ? title(value) : undefined}
      onValueChange={onChange}
    />
  );
}
