import type { ReactNode } from 'react';
import { Mark } from '#shell/mark.tsx';

/** The quiet page that the door, the setup and invitations stand on. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 pt-[16vh] pb-8">
      <div className="flex w-full max-w-80 flex-col gap-6">
        <Mark className="size-6" />
        {children}
      </div>
    </main>
  );
}

/** What the page is for. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="flex flex-col gap-1">
      <h1 className="text-20 font-semibold">{title}</h1>
      {children && <p className="text-13 text-muted">{children}</p>}
    </header>
  );
}
