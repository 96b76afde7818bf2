'use client';
import { typesFrom } from '@cardinal/crm/fields';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { IconButton } from '@cardinal/ui/button';
import { DropdownMenu } from '@cardinal/ui/menu';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ConvertFieldDrawer } from './convert-field-drawer.tsx';
import { DeleteField } from './delete-field.tsx';
import { EditFieldDrawer } from './edit-field-drawer.tsx';
import { FieldLine } from './field-line.tsx';
import { SortableList } from './sortable-list.tsx';
import { useFieldOrder } from './use-field-order.ts';

/** The fields that the team added, in the order in which forms and pages show them. */
export function OwnFields({ object }: { object: SchemaObject }) {
  const { fields, order } = useFieldOrder(object);
  const [open, setOpen] = useState<{ what: FieldAction; key: string } | null>(null);
  const chosen = fields.find(({ key }) => key === open?.key);
  const close = () => setOpen(null);
  return (
    <>
      <SortableList
        label="Your own fields"
        className="overflow-hidden rounded-md border border-border"
        items={fields.map((field) => ({ id: field.key, name: field.label, field }))}
        onOrder={order}
      >
        {({ field }) => <FieldRow field={field} onOpen={(what) => setOpen({ what, key: field.key })} />}
      </SortableList>
      {chosen && open?.what === 'edit' && (
        <EditFieldDrawer
          object={object}
          field={chosen}
          onClose={close}
          onConvert={() => setOpen({ what: 'convert', key: chosen.key })}
        />
      )}
      {chosen && open?.what === 'convert' && <ConvertFieldDrawer object={object} field={chosen} onClose={close} />}
      {chosen && open?.what === 'delete' && <DeleteField object={object} field={chosen} onClose={close} />}
    </>
  );
}

type FieldAction = 'edit' | 'convert' | 'delete';

function FieldRow({ field, onOpen }: { field: SchemaField; onOpen: (what: FieldAction) => void }) {
  return (
    <>
      <div className="relative flex min-h-8 min-w-0 grow items-center gap-2 rounded-sm px-1 hover:bg-surface-2">
        <FieldLine
          field={field}
          name={
            <button
              type="button"
              aria-label={`Edit ${field.label}`}
              onClick={() => onOpen('edit')}
              className="truncate font-medium outline-none after:absolute after:inset-0 after:rounded-sm focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              {field.label}
            </button>
          }
        />
      </div>
      <DropdownMenu
        align="end"
        entries={[
          { label: 'Edit', onSelect: () => onOpen('edit') },
          ...(typesFrom(field.type).length > 0 ? [{ label: 'Change type…', onSelect: () => onOpen('convert') }] : []),
          'separator',
          { label: 'Delete…', destructive: true, onSelect: () => onOpen('delete') },
        ]}
      >
        <IconButton label={`More for ${field.label}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
    </>
  );
}
