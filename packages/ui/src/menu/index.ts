export { ContextMenu } from './context-menu.tsx';
export { DropdownMenu } from './dropdown-menu.tsx';
export type { MenuEntry, MenuItem } from './entries.ts';
