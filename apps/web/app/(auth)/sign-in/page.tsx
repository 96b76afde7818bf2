import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthHeading } from '#features/auth/frame.tsx';
import { SignInPage } from '#features/auth/sign-in-page.tsx';
import { safeNext } from '#routes/index.ts';
import { ask } from '#server/ask.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const next = safeNext((await searchParams).next);
  const caller = await ask();
  if (await caller.session.current()) redirect(next);
  if (await caller.session.setupNeeded()) redirect('/setup');
  return (
    <>
      <AuthHeading title="Sign in" />
      <SignInPage next={next} />
    </>
  );
}
