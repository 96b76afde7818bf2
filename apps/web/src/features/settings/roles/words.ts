import type { Action, Capability, Scope } from '@cardinal/crm/permissions';
import type { FieldAccess } from './definition.ts';

export const actionWords: Readonly<Record<Action, string>> = {
  read: 'See',
  create: 'Add',
  update: 'Change',
  delete: 'Delete',
};

export const scopeWords: Readonly<Record<Scope, string>> = { none: 'None', own: 'Own', all: 'All' };

export const accessWords: Readonly<Record<FieldAccess, string>> = {
  edit: 'Edit',
  readonly: 'Read only',
  hidden: 'Hidden',
};

/** In the order in which they are shown. */
export const capabilityWords: readonly { key: Capability; label: string; help: string }[] = [
  { key: 'useAi', label: 'Use the assistant and scores', help: 'Ask, have records scored and labelled.' },
  { key: 'approveProposals', label: 'Apply suggestions', help: 'To records that the role may change itself.' },
  { key: 'import', label: 'Import files', help: 'Into objects of which the role may add records.' },
  { key: 'export', label: 'Export records', help: 'Those that the role sees, with the fields that it sees.' },
  { key: 'manageObjects', label: 'Change objects and fields', help: 'What kinds of records there are.' },
  { key: 'manageMembers', label: 'Manage members and roles', help: 'Never beyond what the role may do itself.' },
  { key: 'manageWorkspace', label: 'Change the workspace', help: 'Its name, currency and time zone.' },
  { key: 'manageKeys', label: 'Manage API keys', help: 'Never beyond what the role may do itself.' },
];
