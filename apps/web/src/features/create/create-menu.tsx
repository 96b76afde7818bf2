'use client';
import { IconButton } from '@cardinal/ui/button';
import { DropdownMenu } from '@cardinal/ui/menu';
import { Plus } from 'lucide-react';
import { useCreatable } from './creatable.ts';
import { useCreateRecord } from './provider.tsx';

/** The plus in the top bar. */
export function CreateMenu() {
  const create = useCreateRecord();
  const entries = useCreatable().map(({ object, label, shortcut }) => ({
    label,
    ...(shortcut && { shortcut }),
    onSelect: () => create(object),
  }));
  if (entries.length === 0) return null;
  return (
    <DropdownMenu align="end" entries={entries}>
      <IconButton size="sm" variant="secondary" label="Create" shortcut="c">
        <Plus aria-hidden />
      </IconButton>
    </DropdownMenu>
  );
}
