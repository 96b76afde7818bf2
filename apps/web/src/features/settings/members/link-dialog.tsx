'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { Mail } from 'lucide-react';
import { useBoot, useFormatInstant } from '#boot/index.ts';
import { Copyable } from '../copyable.tsx';

/** A link that was just made. Only its hash is kept, so it is shown once. */
export interface IssuedLink {
  readonly token: string;
  readonly expiresAt: string;
  readonly name: string;
  /** Where an e-mail with it goes; null where no address of theirs is known. */
  readonly email: string | null;
  readonly purpose: 'signUp' | 'newPassword';
}

const words = {
  signUp: 'signs up with it',
  newPassword: 'chooses a new password with it',
};

const letters = {
  signUp: { subject: 'Your invitation to', body: 'You are invited to work with us in Cardinal. Sign up here:' },
  newPassword: { subject: 'A new password for', body: 'Choose your new password for Cardinal here:' },
};

/** Shows the link, once, to be passed on: copied, or by an e-mail of one's own. */
export function LinkDialog({ link, onClose }: { link: IssuedLink | null; onClose: () => void }) {
  const format = useFormatInstant();
  const { workspace } = useBoot();
  if (!link) return null;
  const address = `${window.location.origin}/invite/${link.token}`;
  const until = format(link.expiresAt);
  const letter = letters[link.purpose];
  const mail = mailTo(link.email, `${letter.subject} ${workspace.name}`, [
    `Hello ${link.name},`,
    `${letter.body}\n${address}`,
    `The link works once, until ${until}.`,
  ]);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      modalOnly
      title={`Link for ${link.name}`}
      description={`${link.name} ${words[link.purpose]}. It works once, until ${until}, and is shown only now.`}
      footer={
        <>
          <Button asChild>
            <a href={mail}>
              <Mail aria-hidden />
              Write an e-mail
            </a>
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <Copyable label="Link" text={address} />
    </Dialog>
  );
}

/** An address that opens one's own mail program with the e-mail written (RFC 6068: lines end in CR LF). */
function mailTo(email: string | null, subject: string, paragraphs: readonly string[]): string {
  const body = paragraphs.join('\n\n').replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(email ?? '')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
