import type { ReactNode } from 'react';
import { BootProvider } from '#boot/index.ts';
import { LiveHost } from '#features/live/index.ts';
import { ChangesHost } from '#features/records/changes/host.tsx';
import { bootOrSignIn } from '#server/boot.ts';
import { Shell } from '#shell/index.ts';
import { TrpcProvider } from '#trpc/index.ts';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const boot = await bootOrSignIn();
  return (
    <TrpcProvider>
      <BootProvider boot={boot}>
        <Shell>
          <ChangesHost />
          <LiveHost />
          {children}
        </Shell>
      </BootProvider>
    </TrpcProvider>
  );
}
