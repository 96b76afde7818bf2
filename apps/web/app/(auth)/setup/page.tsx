import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthHeading } from '#features/auth/frame.tsx';
import { SetupPage } from '#features/auth/setup-page.tsx';
import { ask } from '#server/ask.ts';

export const metadata: Metadata = { title: 'Set up' };

export default async function Page() {
  const caller = await ask();
  if (!(await caller.session.setupNeeded())) redirect('/sign-in');
  return (
    <>
      <AuthHeading title="Set up Cardinal">You become the admin, and invite the others afterwards.</AuthHeading>
      <SetupPage />
    </>
  );
}
