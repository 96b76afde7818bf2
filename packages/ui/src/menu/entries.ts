import type { ReactNode } from 'react';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  /** As `Kbd` takes it: `mod+k`. */
  shortcut?: string;
  onSelect?: () => void;
  /** Makes the item a link. */
  href?: string;
  /** Makes the item a tick. */
  checked?: boolean;
  destructive?: boolean;
  disabled?: boolean;
  /** Makes the item open a menu of its own. */
  items?: readonly MenuEntry[];
}

/** An item, a hairline, or a quiet heading. */
export type MenuEntry = MenuItem | 'separator' | { heading: string };
