export { isAdmin, requireAdmin } from './admin.ts';
export { hasCapability, mayReadField, mayWriteField, requireCapability, requireScope, scopeOf } from './may.ts';
export { readableSources } from './readable-sources.ts';
export { type Action, actions, type Capability, capabilities, type Grant, type Role, type Scope } from './role.ts';
export { shippedRoles } from './roles.ts';
export { isWithin, narrowRole } from './within.ts';
