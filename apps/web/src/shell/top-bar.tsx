'use client';
import { Button, IconButton } from '@cardinal/ui/button';
import { Kbd } from '@cardinal/ui/kbd';
import { Menu, MessageSquareText, Search } from 'lucide-react';
import { useMay } from '#boot/index.ts';
import { assistant } from '#features/assistant/index.ts';
import { CreateMenu } from '#features/create/index.ts';
import { openPalette } from '#features/palette/index.ts';
import { Trail } from './breadcrumbs.tsx';
import { PersonMenu } from './person-menu.tsx';

/** Where one is, search, and what one can add. */
export function TopBar({ folded, onMenu }: { folded: boolean; onMenu: () => void }) {
  const may = useMay();
  return (
    <header className="sticky top-0 z-20 flex h-11 shrink-0 items-center gap-2 border-b border-border bg-surface-0 px-2 md:px-4">
      <IconButton label="Menu" className="md:hidden" onClick={onMenu}>
        <Menu aria-hidden />
      </IconButton>
      <div className="mr-auto min-w-0">
        <Trail />
      </div>
      <Button size="sm" className="max-md:hidden" onClick={openPalette} aria-keyshortcuts="Meta+K Control+K">
        <Search aria-hidden />
        <span className="pr-8 font-normal text-muted">Search</span>
        <Kbd keys="mod+k" />
      </Button>
      <IconButton label="Search" className="md:hidden" onClick={openPalette}>
        <Search aria-hidden />
      </IconButton>
      {may.capability('useAi') && (
        <IconButton
          size="sm"
          label="Assistant"
          shortcut="mod+j"
          aria-keyshortcuts="Meta+J Control+J"
          onClick={assistant.flip}
        >
          <MessageSquareText aria-hidden />
        </IconButton>
      )}
      <CreateMenu />
      <div className={folded ? undefined : 'md:hidden'}>
        <PersonMenu folded side="bottom" />
      </div>
    </header>
  );
}
