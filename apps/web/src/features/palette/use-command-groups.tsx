'use client';
import type { PaletteGroup, PaletteItem } from '@cardinal/ui/palette';
import { Keyboard, LogOut, MessageSquareText, Plus, Settings, SunMoon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMay } from '#boot/index.ts';
import { askAssistant } from '#features/assistant/index.ts';
import { useCreatable, useCreateRecord } from '#features/create/index.ts';
import { useSettingsPlaces } from '#features/settings/places.ts';
import { useNavItems } from '#shell/nav-items.tsx';
import { openShortcutList } from '#shell/shortcut-list-state.ts';
import { type Theme, useTheme } from '#theme/index.ts';
import { trpc } from '#trpc/index.ts';

/** What one can do and where one can go, as far as it matches what was typed. */
export function useCommandGroups(query: string): readonly PaletteGroup[] {
  const groups = [useCreateItems(), usePlaces(), useOthers()];
  const words = query.trim().toLowerCase().split(/\s+/);
  const matches = ({ label }: PaletteItem) => words.every((word) => label.toLowerCase().includes(word));
  return groups.map(({ heading, items }) => ({ heading, items: items.filter(matches) }));
}

/** Whatever was typed can be asked. */
export function useAskGroups(question: string): readonly PaletteGroup[] {
  const may = useMay();
  if (!may.capability('useAi')) return [];
  const item = {
    id: 'ask',
    label: question.trim() ? 'Ask the assistant this' : 'Ask the assistant …',
    icon: <MessageSquareText />,
    shortcut: 'mod+j',
    onSelect: () => askAssistant(question),
  };
  return [{ heading: 'Assistant', items: [item] }];
}

function useCreateItems(): PaletteGroup {
  const create = useCreateRecord();
  const items = useCreatable().map(({ object, label, shortcut }) => ({
    id: `create-${object}`,
    label,
    icon: <Plus />,
    ...(shortcut && { shortcut }),
    onSelect: () => create(object),
  }));
  return { heading: 'Create', items };
}

function usePlaces(): PaletteGroup {
  const router = useRouter();
  const { main, custom } = useNavItems();
  const settings = useSettingsPlaces().map(({ href, label }) => ({
    href,
    label: `Settings: ${label}`,
    icon: <Settings />,
  }));
  const items = [...main, ...custom, ...settings].map((item) => ({
    id: `go-${item.href}`,
    label: item.label,
    icon: item.icon,
    ...('shortcut' in item && { shortcut: item.shortcut }),
    onSelect: () => router.push(item.href),
    onSelectBeside: () => void window.open(item.href, '_blank', 'noopener'),
  }));
  return { heading: 'Go to', items };
}

const themes: readonly (readonly [Theme, string])[] = [
  ['dark', 'Theme: dark'],
  ['light', 'Theme: light'],
  ['system', 'Theme: as the system'],
];

function useOthers(): PaletteGroup {
  const { setTheme } = useTheme();
  const signOut = trpc.session.signOut.useMutation({ onSuccess: () => window.location.assign('/sign-in') });
  return {
    heading: 'Cardinal',
    items: [
      ...themes.map(([theme, label]) => ({
        id: `theme-${theme}`,
        label,
        icon: <SunMoon />,
        onSelect: () => setTheme(theme),
      })),
      { id: 'shortcuts', label: 'Keyboard shortcuts', icon: <Keyboard />, shortcut: '?', onSelect: openShortcutList },
      { id: 'sign-out', label: 'Sign out', icon: <LogOut />, onSelect: () => signOut.mutate({}) },
    ],
  };
}
