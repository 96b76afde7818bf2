'use client';
import { CommandPalette, type PaletteGroup } from '@cardinal/ui/palette';
import { useState } from 'react';
import { palette } from './state.ts';
import { useAskGroups, useCommandGroups } from './use-command-groups.tsx';
import { useRecordGroups } from './use-record-groups.tsx';

/** Records, places and actions by typing. */
export function Palette({ open }: { open: boolean }) {
  const [query, setQuery] = useState('');
  if (!open && query !== '') setQuery('');
  const records = useRecordGroups(query, open);
  const commands = useCommandGroups(query);
  const asking = useAskGroups(query);
  // Last, and not before the records: Enter is theirs when they come.
  const groups: readonly PaletteGroup[] = [...records.groups, ...commands, ...(records.settled ? asking : [])];
  return (
    <CommandPalette
      open={open}
      onOpenChange={palette.set}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      loading={records.loading}
      error={groups.some(({ items }) => items.length > 0) ? null : records.error}
    />
  );
}
