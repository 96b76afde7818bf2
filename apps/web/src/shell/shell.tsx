'use client';
import { cn } from '@cardinal/ui/cn';
import { lateComponent } from '@cardinal/ui/late';
import { Toaster } from '@cardinal/ui/toast';
import { type ReactNode, useState } from 'react';
import { AssistantHost, assistant } from '#features/assistant/index.ts';
import { useSignedOut } from '#features/auth/signed-out.ts';
import { CreateRecordProvider } from '#features/create/index.ts';
import { PaletteHost } from '#features/palette/index.ts';
import { BreadcrumbsProvider } from './breadcrumbs.tsx';
import { ShortcutRegistry } from './shortcut-registry.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { useFolded } from './use-folded.ts';

const PhoneMenu = lateComponent(() => import('./phone-menu.tsx').then((module) => module.PhoneMenu));
const SignInAgain = lateComponent(() =>
  import('#features/auth/sign-in-again.tsx').then((module) => module.SignInAgain),
);

/** What stands around every page of the app. */
export function Shell({ children }: { children: ReactNode }) {
  const [folded, fold] = useFolded();
  const [menu, setMenu] = useState(false);
  const signedOut = useSignedOut();
  // Where there is room for both, the page stands beside the assistant and not under it.
  const asking = assistant.use();
  return (
    <ShortcutRegistry>
      <CreateRecordProvider>
        <BreadcrumbsProvider>
          <SkipLink />
          <div className="flex min-h-dvh">
            <Sidebar folded={folded} onFold={fold} />
            <div className={cn('flex h-dvh min-w-0 grow flex-col', asking && '2xl:pr-120')}>
              <TopBar folded={folded} onMenu={() => setMenu(true)} />
              <main id="content" tabIndex={-1} className="flex min-h-0 grow flex-col overflow-y-auto outline-none">
                {children}
              </main>
            </div>
          </div>
          {menu && <PhoneMenu open onOpenChange={setMenu} />}
          <PaletteHost />
          <AssistantHost />
          <Shortcuts onFold={fold} />
          {signedOut && <SignInAgain />}
          <Toaster />
        </BreadcrumbsProvider>
      </CreateRecordProvider>
    </ShortcutRegistry>
  );
}

function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md border border-border bg-surface-2 px-3 py-1.5 focus:translate-y-0"
    >
      Skip to the content
    </a>
  );
}
