/** The roles that ship, as a person chooses among them. */
export const roles = [
  { value: 'admin', label: 'Admin', description: 'Everything, settings and members included.' },
  { value: 'manager', label: 'Manager', description: 'All records of the team; no settings.' },
  { value: 'member', label: 'Member', description: 'Sees, adds and edits records; deletes their own.' },
  { value: 'viewer', label: 'Read-only', description: 'Sees everything, changes nothing.' },
] as const;

export type RoleKey = (typeof roles)[number]['value'];

export const roleName = (key: RoleKey): string => roles.find(({ value }) => value === key)?.label ?? key;
