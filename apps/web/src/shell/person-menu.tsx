'use client';
import { Avatar } from '@cardinal/ui/avatar';
import { cn } from '@cardinal/ui/cn';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { useTheme } from '#theme/index.ts';
import { trpc } from '#trpc/index.ts';
import { openShortcutList } from './shortcut-list-state.ts';

const themes = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'As the system' },
] as const;

/** Who one is, with profile, theme, shortcuts and the way out. */
export function PersonMenu({ folded, side = 'top' }: { folded: boolean; side?: 'top' | 'bottom' }) {
  const { user, role } = useBoot();
  const { theme, setTheme } = useTheme();
  const signOut = trpc.session.signOut.useMutation({ onSuccess: () => window.location.assign('/sign-in') });
  const entries: MenuEntry[] = [
    { heading: `${user.email} · ${role.name}` },
    { label: 'Profile', href: '/settings/profile' },
    {
      label: 'Theme',
      items: themes.map(({ value, label }) => ({ label, checked: theme === value, onSelect: () => setTheme(value) })),
    },
    { label: 'Keyboard shortcuts', shortcut: '?', onSelect: openShortcutList },
    'separator',
    { label: 'Sign out', onSelect: () => signOut.mutate({}) },
  ];
  return (
    <DropdownMenu entries={entries} link={Link} align={side === 'top' ? 'start' : 'end'} side={side}>
      <button
        type="button"
        className={cn(
          'flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-13 text-muted hover:bg-surface-2 hover:text-fg data-[state=open]:bg-surface-2 max-sm:h-10',
          folded && 'size-8 justify-center px-0',
        )}
      >
        <Avatar name={user.name} size={folded ? 'md' : 'sm'} />
        <span className={folded ? 'sr-only' : 'truncate'}>{user.name}</span>
        <span className="sr-only">account menu</span>
      </button>
    </DropdownMenu>
  );
}
