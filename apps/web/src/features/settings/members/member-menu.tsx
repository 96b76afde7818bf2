'use client';
import { IconButton } from '@cardinal/ui/button';
import { lateComponent } from '@cardinal/ui/late';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { toastInfo } from '@cardinal/ui/toast';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import type { IssuedLink } from './link-dialog.tsx';
import type { Member } from './member-row.tsx';

// With a fallback of their own: else the page is hidden while the code comes, and what had the focus loses it.
const TransferDialog = lateComponent(() =>
  import('./transfer/transfer-dialog.tsx').then((module) => module.TransferDialog),
);
const DeactivateDialog = lateComponent(() =>
  import('./transfer/deactivate-dialog.tsx').then((module) => module.DeactivateDialog),
);

/** What an admin can do about a member. */
export function MemberMenu({ member, onLink }: { member: Member; onLink: (link: IssuedLink) => void }) {
  const { user } = useBoot();
  const [asking, setAsking] = useState<'deactivate' | 'transfer' | null>(null);
  const utils = trpc.useUtils();
  const refresh = { onSettled: () => utils.members.invalidate() };
  const { id, name, email, status } = member;
  const purpose = status === 'invited' ? 'signUp' : 'newPassword';
  const issueLink = trpc.members.issueLink.useMutation({
    ...refresh,
    onSuccess: ({ token, expiresAt }) => onLink({ token, expiresAt, name, email, purpose }),
  });
  const reactivate = trpc.members.reactivate.useMutation({ ...refresh, onSuccess: () => toastInfo(`${name} is back`) });
  const endSessions = trpc.members.endSessions.useMutation({
    onSuccess: () => toastInfo(`${name} is signed out everywhere`),
  });
  const newLink: MenuEntry = {
    label: status === 'invited' ? 'New invitation link' : 'Link for a new password',
    onSelect: () => issueLink.mutate({ id }),
  };
  const shutOut: MenuEntry = { label: 'Deactivate…', destructive: true, onSelect: () => setAsking('deactivate') };
  const transfer: MenuEntry = { label: 'Transfer what they own…', onSelect: () => setAsking('transfer') };
  const entries: Record<Member['status'], MenuEntry[]> = {
    active: [
      newLink,
      { label: 'Sign out everywhere', onSelect: () => endSessions.mutate({ id }) },
      transfer,
      ...(id === user.id ? [] : (['separator', shutOut] as const)),
    ],
    invited: [newLink, transfer, 'separator', shutOut],
    deactivated: [{ label: 'Reactivate', onSelect: () => reactivate.mutate({ id }) }, transfer],
  };
  const close = () => setAsking(null);
  return (
    <>
      <DropdownMenu align="end" entries={entries[status]}>
        <IconButton label={`More for ${name}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
      {asking === 'deactivate' && <DeactivateDialog member={member} onClose={close} />}
      {asking === 'transfer' && <TransferDialog member={member} onClose={close} />}
    </>
  );
}
