import type { ReactNode } from 'react';
import { AuthFrame } from '#features/auth/frame.tsx';
import { TrpcProvider } from '#trpc/index.ts';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider>
      <AuthFrame>{children}</AuthFrame>
    </TrpcProvider>
  );
}
