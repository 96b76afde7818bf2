'use client';
import type { DefinedObject } from '@cardinal/crm/definitions';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button, IconButton } from '@cardinal/ui/button';
import { DropdownMenu } from '@cardinal/ui/menu';
import { EmptyState } from '@cardinal/ui/states';
import { Ellipsis, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { placeName } from '#shell/index.ts';
import { SettingsHeading, SettingsSection } from '../frame.tsx';
import { AddFieldDrawer } from './add-field-drawer.tsx';
import { DeleteObject } from './delete-object.tsx';
import { DeletedFields } from './deleted-fields.tsx';
import { ObjectFacts } from './object-facts.tsx';
import { OwnFields } from './own-fields.tsx';
import { SchemaHistory } from './schema-history.tsx';
import { ShippedFields } from './shipped-fields.tsx';

interface ObjectDefinitionProps {
  object: SchemaObject;
  /** What the server knows of it beyond the schema, once that has come. */
  defined: DefinedObject | undefined;
}

/** The page of one object in Settings. */
export function ObjectDefinition({ object, defined }: ObjectDefinitionProps) {
  const { schema } = useBoot();
  const [open, setOpen] = useState<'add' | 'delete' | null>(null);
  const name = placeName(object.key, object.plural);
  const isOwn = object.custom;
  const hasOwnFields = [...object.fields.values()].some(({ custom }) => custom);
  const add = (
    <Button onClick={() => setOpen('add')}>
      <Plus aria-hidden />
      Add field
    </Button>
  );
  return (
    <>
      <SettingsHeading
        title={name}
        action={
          <div className="flex shrink-0 gap-2">
            <Button asChild>
              <Link href={listHref(object.key, schema)}>Open the list</Link>
            </Button>
            {isOwn && (
              <DropdownMenu
                align="end"
                entries={[{ label: `Delete ${object.plural}…`, destructive: true, onSelect: () => setOpen('delete') }]}
              >
                <IconButton label={`More for ${name}`}>
                  <Ellipsis aria-hidden />
                </IconButton>
              </DropdownMenu>
            )}
          </div>
        }
      >
        {isOwn ? undefined : object.description}
      </SettingsHeading>
      {isOwn && (
        <SettingsSection title="About">
          <ObjectFacts object={object} />
        </SettingsSection>
      )}
      <SettingsSection title="Fields from the beginning" description="They stay as they are.">
        <ShippedFields object={object} />
      </SettingsSection>
      <SettingsSection
        title="Your own fields"
        description={hasOwnFields ? 'In the order in which pages and forms show them.' : undefined}
      >
        {hasOwnFields ? (
          <>
            <OwnFields object={object} />
            <div>{add}</div>
          </>
        ) : (
          <EmptyState
            className="rounded-md border border-border"
            title="No field of your own yet"
            description="A date, a choice, an amount, a relation to another object."
            action={add}
          />
        )}
      </SettingsSection>
      {defined && defined.deletedFields.length > 0 && <DeletedFields fields={defined.deletedFields} />}
      <SchemaHistory object={object} />
      {open === 'add' && <AddFieldDrawer object={object} onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteObject object={object} onClose={() => setOpen(null)} />}
    </>
  );
}
