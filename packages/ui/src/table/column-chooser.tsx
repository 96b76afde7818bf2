'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, IconButton } from '../button/index.ts';
import { Checkbox } from '../checkbox/index.ts';
import { Input } from '../input/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { columnFields, shiftColumn, toggleColumn } from './columns.ts';
import type { TableLayout } from './types.ts';

export interface ColumnChooserProps {
  object: SchemaObject;
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
}

/** A button that opens the list of columns: which are shown, and in what order. */
export function ColumnChooser({ object, layout, onLayoutChange }: ColumnChooserProps) {
  const [query, setQuery] = useState('');
  const shown = layout.columns.flatMap((path) => object.fields.get(path) ?? []);
  const others = columnFields(object).filter((field) => !layout.columns.includes(field.path));
  const matching = [...shown, ...others].filter((field) =>
    field.label.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const arrange = (columns: readonly string[]) => onLayoutChange({ ...layout, columns });
  const id = useId();
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button size="sm">
          <Columns3 aria-hidden />
          Columns
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Columns" className="flex w-72 flex-col gap-2 p-2">
        <Input
          aria-label="Find a column"
          placeholder="Find a column"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <ul className="max-h-72 overflow-y-auto">
          {matching.map((field) => {
            const visible = layout.columns.includes(field.path);
            return (
              <li key={field.path} className="flex h-8 items-center gap-2 rounded-sm px-1.5 hover:bg-surface-2">
                <Checkbox
                  id={`${id}${field.path}`}
                  checked={visible}
                  onCheckedChange={() => arrange(toggleColumn(layout.columns, field.path))}
                />
                <label htmlFor={`${id}${field.path}`} className="mr-auto truncate">
                  {field.label}
                </label>
                {visible && (
                  <>
                    <IconButton
                      size="sm"
                      label={`Move ${field.label} up`}
                      onClick={() => arrange(shiftColumn(layout.columns, field.path, -1))}
                    >
                      <ArrowUp aria-hidden />
                    </IconButton>
                    <IconButton
                      size="sm"
                      label={`Move ${field.label} down`}
                      onClick={() => arrange(shiftColumn(layout.columns, field.path, 1))}
                    >
                      <ArrowDown aria-hidden />
                    </IconButton>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
