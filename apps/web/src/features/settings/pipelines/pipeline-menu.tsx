'use client';
import { IconButton } from '@cardinal/ui/button';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { Ellipsis } from 'lucide-react';
import { trpc } from '#trpc/index.ts';
import type { Pipeline } from './types.ts';
import { useTrash } from './use-trash.ts';

/** What one can do with a pipeline as a whole. */
export function PipelineMenu({ pipeline: { id, name, isDefault } }: { pipeline: Pipeline }) {
  const utils = trpc.useUtils();
  const makeDefault = trpc.pipelines.makeDefault.useMutation({ onSettled: () => utils.pipelines.invalidate() });
  const trash = useTrash('pipelines');
  const entries: MenuEntry[] = [
    { label: 'Make the default', disabled: isDefault, onSelect: () => makeDefault.mutate({ id }) },
    'separator',
    { label: 'Delete', destructive: true, onSelect: () => trash(id, name) },
  ];
  return (
    <DropdownMenu align="end" entries={entries}>
      <IconButton label={`More for ${name}`} size="sm">
        <Ellipsis aria-hidden />
      </IconButton>
    </DropdownMenu>
  );
}
