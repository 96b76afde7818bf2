'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { FilterBarHandle } from '@cardinal/ui/filters';
import type { RefObject } from 'react';
import { useAppShortcuts } from '#shell/index.ts';
import type { Rights } from '../rights/use-rights.ts';
import type { Deletion } from '../trash/deletion.ts';
import { amountWords, titleWords } from '../words.ts';
import { type EditRequest, statusField } from './edit-request.ts';

export interface ListKeysDeps {
  object: SchemaObject;
  rights: Rights;
  trash: boolean;
  /** The record that the keyboard stands on. */
  active: RefObject<StoredRecord | null>;
  selection: ReadonlySet<string>;
  onDelete: (deletion: Deletion) => void;
  onEdit: (request: EditRequest) => void;
  box: RefObject<HTMLInputElement | null>;
  filters: RefObject<FilterBarHandle | null>;
}

/** The keys of a list: they act on what is selected, else on the row that the keyboard stands on. */
export function useListKeys(deps: ListKeysDeps): void {
  const { object, rights, trash, active, selection, onDelete, onEdit, box, filters } = deps;
  const ids = () => (selection.size > 0 ? [...selection] : active.current ? [active.current.id] : []);
  const edit = (field: EditRequest['field'] | undefined) => {
    if (field && ids().length > 0) onEdit({ ids: ids(), field });
  };
  const remove = () => {
    const chosen = ids();
    if (chosen.length === 0) return;
    const only = selection.size === 0 && active.current;
    const what = only ? titleWords(only, object) : amountWords(chosen.length, object);
    onDelete({ ids: chosen, what });
  };
  const group = object.plural;
  const status = statusField(object);
  const owner = object.owner ? object.fields.get(object.owner) : undefined;
  const editing = rights.edit && !trash;
  useAppShortcuts([
    { keys: 'f', label: 'Find in list', group, run: () => box.current?.focus() },
    { keys: '/', label: 'Filter', group, run: () => filters.current?.start() },
    ...(editing && owner ? [{ keys: 'a', label: 'Assign', group, run: () => edit(owner) }] : []),
    ...(editing && status
      ? [{ keys: 's', label: `Set ${status.label.toLowerCase()}`, group, run: () => edit(status) }]
      : []),
    ...(rights.remove && !trash ? [{ keys: '#', label: 'Delete', group, run: remove }] : []),
  ]);
}
