export type { Shortcut } from './shortcut.ts';
export { ShortcutsDialog } from './shortcuts-dialog.tsx';
export { useShortcuts } from './use-shortcuts.ts';
