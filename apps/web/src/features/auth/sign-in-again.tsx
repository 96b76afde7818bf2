'use client';
import { Dialog } from '@cardinal/ui/dialog';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import { SignInForm } from './sign-in-form.tsx';
import { noteSignedIn, useSignedOut } from './signed-out.ts';

/** Opens where a session ended while someone worked: what they typed stays behind it. */
export function SignInAgain() {
  const open = useSignedOut();
  const { user } = useBoot();
  const utils = trpc.useUtils();
  const goOn = (userId: string) => {
    if (userId !== user.id) return window.location.assign('/');
    noteSignedIn();
    void utils.invalidate();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => !wanted && noteSignedIn()}
      title="Sign in to go on"
      description="Your session has ended. What you typed is kept."
      modalOnly
    >
      {open && <SignInForm email={user.email} onSignedIn={goOn} />}
    </Dialog>
  );
}
