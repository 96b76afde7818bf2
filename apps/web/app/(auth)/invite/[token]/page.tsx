import { buttonClass } from '@cardinal/ui/button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AcceptInvitation } from '#features/auth/accept-invitation.tsx';
import { ChooseNewPassword } from '#features/auth/choose-new-password.tsx';
import { AuthHeading } from '#features/auth/frame.tsx';
import { ask } from '#server/ask.ts';
import { readable } from '#server/readable.ts';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

export default async function Page({ params }: PageProps<'/invite/[token]'>) {
  const { token } = await params;
  const caller = await ask();
  const found = await readable(caller.members.invitation({ token }));
  if (!found.ok) {
    return (
      <>
        <AuthHeading title="This link does not work">{found.message}</AuthHeading>
        <Link href="/sign-in" className={buttonClass()}>
          Go to sign-in
        </Link>
      </>
    );
  }
  const { purpose, workspace, email, firstName, lastName } = found.value;
  if (purpose === 'newPassword') {
    return (
      <>
        <AuthHeading title="Choose a new password">{`For ${email}. Sessions that are still open elsewhere end.`}</AuthHeading>
        <ChooseNewPassword token={token} />
      </>
    );
  }
  return (
    <>
      <AuthHeading title={`Join ${workspace}`}>You were invited to work here. Choose how you sign in.</AuthHeading>
      <AcceptInvitation
        token={token}
        known={{ firstName: firstName ?? '', lastName: lastName ?? '', email: email ?? '' }}
      />
    </>
  );
}
