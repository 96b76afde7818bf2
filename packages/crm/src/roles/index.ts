export { requireWithin } from './check.ts';
export { createRole } from './create.ts';
export { deleteRole } from './delete.ts';
export { createRoleInput, roleDefinitionInput, roleKeyInput, roleKeyOnly, updateRoleInput } from './inputs.ts';
export { type ListedRole, listRoles } from './list.ts';
export { type RoleDefinition, requireRole, roleJson, roleOf } from './stored.ts';
export { updateRole } from './update.ts';
