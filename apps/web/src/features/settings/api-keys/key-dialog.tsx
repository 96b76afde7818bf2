'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { Copyable } from '../copyable.tsx';

/** A key that was just made. Only its hash is kept, so it is shown once. */
export interface IssuedKey {
  readonly name: string;
  readonly token: string;
}

/** Shows the key, once, to be taken where it is used. */
export function KeyDialog({ issued, onClose }: { issued: IssuedKey | null; onClose: () => void }) {
  if (!issued) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      modalOnly
      title={`Key for ${issued.name}`}
      description="Copy it now: it is shown only this once. Keep it like a password."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Copyable label="API key" text={issued.token} />
    </Dialog>
  );
}
