export { RoleSettings } from './role-settings.tsx';
export { RolesSettings } from './roles-settings.tsx';
