export const actions = ['create', 'read', 'update', 'delete'] as const;
/** `delete` covers the trash, both ways. */
export type Action = (typeof actions)[number];
/** How far an action reaches: nowhere, to the records that are the person's own, or to every record. */
export type Scope = 'none' | 'own' | 'all';
export type Grant = Readonly<Record<Action, Scope>>;

export const capabilities = [
  'import',
  'export',
  'manageObjects',
  'manageMembers',
  'manageWorkspace',
  'useAi',
  'approveProposals',
  'manageKeys',
] as const;
/** What a role may do that is not about single records. */
export type Capability = (typeof capabilities)[number];

/** A table that a person can read: object × action → scope, fields kept back, and capabilities. */
export interface Role {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** For objects of kind `record` that `objects` does not name. */
  readonly records: Grant;
  /** For objects of kind `setting` that `objects` does not name. */
  readonly settings: Grant;
  readonly objects: Readonly<Record<string, Grant>>;
  /** By object key, the paths of fields that the role may not know of, or may see and not write. */
  readonly hiddenFields: Readonly<Record<string, readonly string[]>>;
  readonly readonlyFields: Readonly<Record<string, readonly string[]>>;
  readonly capabilities: readonly Capability[];
}
