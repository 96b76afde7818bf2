'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { Input } from '@cardinal/ui/input';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormatInstant } from '#boot/index.ts';

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
      <CopyableLink href={`${window.location.origin}/invite/${link.token}`} />
    </Dialog>
  );
}

function CopyableLink({ href }: { href: string }) {
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const copy = () =>
    // Browsers lend the clipboard to https and localhost alone: elsewhere the link is selected, to be copied by hand.
    (navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied(true),
      () => box.current?.select(),
    );
  return (
    <div className="flex gap-2">
      <Input
        ref={box}
        aria-label="Link"
        readOnly
        value={href}
        className="font-mono"
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
