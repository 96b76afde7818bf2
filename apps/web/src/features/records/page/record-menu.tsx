'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { IconButton } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import type { RecordRow } from '@cardinal/ui/fields';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { toastInfo } from '@cardinal/ui/toast';
import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { readTrail } from '../list/trail.ts';
import { titleWords } from '../words.ts';

export interface RecordMenuProps {
  object: SchemaObject;
  record: RecordRow;
  mayRemove: boolean;
}

/** What one does to a record as a whole. Deleting says what happens first. */
export function RecordMenu({ object, record, mayRemove }: RecordMenuProps) {
  const { schema } = useBoot();
  const router = useRouter();
  const commands = useRecordCommands();
  const [asking, setAsking] = useState(false);
  const title = titleWords(record, object);
  const remove = async () => {
    if (!(await commands.trash(object, [record.id], title))) return;
    router.push(readTrail(object.key)?.href ?? listHref(object.key, schema));
  };
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    toastInfo('Link copied');
  };
  useAppShortcuts([{ keys: '#', label: 'Delete', group: object.singular, run: () => setAsking(true) }], mayRemove);
  const entries: MenuEntry[] = [
    { label: 'Copy link', onSelect: () => void copyLink() },
    ...(mayRemove
      ? ([
          'separator',
          { label: 'Delete…', shortcut: '#', destructive: true, onSelect: () => setAsking(true) },
        ] as const)
      : []),
  ];
  return (
    <>
      <DropdownMenu align="end" entries={entries}>
        <IconButton size="sm" label={`More about this ${object.singular.toLowerCase()}`}>
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${title}?`}
        description="It goes to the trash, from where it can be restored for 30 days. Its notes, tasks and activities stay with it; records that refer to it stay as they are and show it again when it is restored."
        confirm="Delete"
        destructive
        onConfirm={() => void remove()}
      />
    </>
  );
}
