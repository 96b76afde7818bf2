'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { IconButton } from '@cardinal/ui/button';
import type { RecordRow } from '@cardinal/ui/fields';
import { lateComponent } from '@cardinal/ui/late';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { toastInfo } from '@cardinal/ui/toast';
import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import type { Writing } from '#features/assistant/writing/writing-dialog.tsx';
import { hrefOf, listHref } from '#routes/index.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { hrefThen } from '../as-of/index.ts';
import { readTrail } from '../list/trail.ts';
import { titleWords } from '../words.ts';

const WritingDialog = lateComponent(() =>
  import('#features/assistant/writing/writing-dialog.tsx').then((module) => module.WritingDialog),
);

const MergeWithDialog = lateComponent(() =>
  import('../merge/merge-with-dialog.tsx').then((module) => module.MergeWithDialog),
);

const TrashQuestion = lateComponent(() => import('../trash/trash-question.tsx').then((module) => module.TrashQuestion));

const EraseDialog = lateComponent(() => import('../erase/erase-dialog.tsx').then((module) => module.EraseDialog));

export interface RecordMenuProps {
  object: SchemaObject;
  record: RecordRow;
  mayRemove: boolean;
  mayMerge: boolean;
}

/** What one does to a record as a whole. Deleting says what happens first. */
export function RecordMenu({ object, record, mayRemove, mayMerge }: RecordMenuProps) {
  const { schema } = useBoot();
  const router = useRouter();
  const may = useMay();
  const mayAsk = may.capability('useAi');
  const [asking, setAsking] = useState(false);
  const [merging, setMerging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [writing, setWriting] = useState<Writing | null>(null);
  const title = titleWords(record, object);
  const toList = () => router.push(readTrail(object.key)?.href ?? listHref(object.key, schema));
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    toastInfo('Link copied');
  };
  useAppShortcuts([{ keys: '#', label: 'Delete', group: object.singular, run: () => setAsking(true) }], mayRemove);
  const entries: MenuEntry[] = [
    { label: 'Copy link', onSelect: () => void copyLink() },
    {
      label: 'See as of…',
      onSelect: () => router.push(hrefThen(schema, object.key, record.id, new Date().toISOString())),
    },
    ...(mayAsk ? [{ label: 'Summarize', onSelect: () => setWriting('summary') }] : []),
    ...(mayAsk && isWrittenTo(object) ? [{ label: 'Draft e-mail', onSelect: () => setWriting('email') }] : []),
    ...(mayMerge ? [{ label: 'Merge with…', onSelect: () => setMerging(true) }] : []),
    ...(may.admin || mayRemove ? (['separator'] as const) : []),
    ...(may.admin
      ? [{ label: 'Erase personal data…', destructive: true, onSelect: () => setErasing(true) } as const]
      : []),
    ...(mayRemove
      ? ([{ label: 'Delete…', shortcut: '#', destructive: true, onSelect: () => setAsking(true) }] as const)
      : []),
  ];
  return (
    <>
      <DropdownMenu align="end" entries={entries}>
        <IconButton size="sm" label={`More about this ${object.singular.toLowerCase()}`}>
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
      {writing && (
        <WritingDialog
          what={writing}
          record={{ object: object.key, id: record.id }}
          title={title}
          onClose={() => setWriting(null)}
        />
      )}
      {merging && (
        <MergeWithDialog
          object={object}
          id={record.id}
          title={title}
          onClose={() => setMerging(false)}
          onMerged={(keep) => {
            setMerging(false);
            if (keep !== record.id) router.replace(hrefOf(object.key, keep, schema));
          }}
        />
      )}
      {asking && (
        <TrashQuestion
          object={object}
          ids={[record.id]}
          what={title}
          onDeleted={toList}
          onClose={() => setAsking(false)}
        />
      )}
      {erasing && (
        <EraseDialog object={object} id={record.id} title={title} onClose={() => setErasing(false)} onErased={toList} />
      )}
    </>
  );
}

/** Whether records of an object have an address to write to. */
const isWrittenTo = (object: SchemaObject): boolean =>
  [...object.fields.values()].some(({ type }) => type === 'emails');
