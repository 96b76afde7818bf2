import { capabilities, type Grant, type Role } from './role.ts';

const everything: Grant = { create: 'all', read: 'all', update: 'all', delete: 'all' };
const look: Grant = { create: 'none', read: 'all', update: 'none', delete: 'none' };
const noExceptions = { objects: {}, hiddenFields: {}, readonlyFields: {} } as const;

/** The roles that ship, from the widest to the narrowest. */
export const shippedRoles = {
  admin: {
    key: 'admin',
    name: 'Admin',
    description: 'Everything, settings and members included.',
    records: everything,
    settings: everything,
    capabilities: [...capabilities],
    ...noExceptions,
  },
  manager: {
    key: 'manager',
    name: 'Manager',
    description: 'All records of the team; no settings.',
    records: everything,
    settings: look,
    capabilities: ['import', 'export', 'useAi', 'approveProposals'],
    ...noExceptions,
  },
  member: {
    key: 'member',
    name: 'Member',
    description: 'Sees, adds and edits records; deletes their own.',
    records: { create: 'all', read: 'all', update: 'all', delete: 'own' },
    settings: look,
    capabilities: ['import', 'useAi', 'approveProposals'],
    ...noExceptions,
  },
  viewer: {
    key: 'viewer',
    name: 'Read-only',
    description: 'Sees everything, changes nothing.',
    records: look,
    settings: look,
    capabilities: [],
    ...noExceptions,
  },
} as const satisfies Record<string, Role>;
