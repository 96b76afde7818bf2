'use client';
import { lateComponent } from '@cardinal/ui/late';
import { useRouter } from 'next/navigation';
import { useCreatable, useCreateRecord } from '#features/create/index.ts';
import { palette } from '#features/palette/index.ts';
import { useNavItems } from './nav-items.tsx';
import { shortcutList } from './shortcut-list-state.ts';
import { useAppShortcuts, useShortcutList } from './shortcut-registry.tsx';

const ShortcutsDialog = lateComponent(() => import('@cardinal/ui/shortcuts').then((ui) => ui.ShortcutsDialog));

/** What works on every page: going places, adding things, the palette. */
export function Shortcuts({ onFold }: { onFold: () => void }) {
  const router = useRouter();
  const { main } = useNavItems();
  const creatable = useCreatable();
  const create = useCreateRecord();
  useAppShortcuts([
    { keys: 'mod+k', label: 'Search and commands', group: 'Anywhere', whileTyping: true, run: palette.flip },
    { keys: '[', label: 'Fold the sidebar', group: 'Anywhere', run: onFold },
    { keys: '?', label: 'This list', group: 'Anywhere', run: shortcutList.flip },
    ...main.flatMap(({ shortcut, label, href }) =>
      shortcut ? [{ keys: shortcut, label, group: 'Go to', run: () => router.push(href) }] : [],
    ),
    ...creatable.flatMap(({ shortcut, label, object }) =>
      shortcut ? [{ keys: shortcut, label, group: 'Create', run: () => create(object) }] : [],
    ),
  ]);
  return <ShortcutListDialog />;
}

function ShortcutListDialog() {
  const open = shortcutList.use();
  const shortcuts = useShortcutList();
  if (!open) return null;
  return <ShortcutsDialog open onOpenChange={shortcutList.set} shortcuts={shortcuts} />;
}
