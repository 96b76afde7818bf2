'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { useFormatInstant } from '#boot/index.ts';
import { Copyable } from '../copyable.tsx';

/** A link that was just made. Only its hash is kept, so it is shown once. */
export interface IssuedLink {
  readonly token: string;
  readonly expiresAt: string;
  readonly name: string;
  readonly purpose: 'signUp' | 'newPassword';
}

const words = {
  signUp: 'signs up with it',
  newPassword: 'chooses a new password with it',
};

/** Shows the link, once, to be passed on. */
export function LinkDialog({ link, onClose }: { link: IssuedLink | null; onClose: () => void }) {
  const format = useFormatInstant();
  if (!link) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      modalOnly
      title={`Link for ${link.name}`}
      description={`${link.name} ${words[link.purpose]}. It works once, until ${format(link.expiresAt)}, and is shown only now.`}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Copyable label="Link" text={`${window.location.origin}/invite/${link.token}`} />
    </Dialog>
  );
}
