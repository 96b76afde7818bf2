import { toggle } from '#toggle/index.ts';

/** Whether the list of shortcuts is open. */
export const shortcutList = toggle();
export const openShortcutList = (): void => shortcutList.set(true);
