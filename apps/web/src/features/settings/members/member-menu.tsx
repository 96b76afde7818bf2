'use client';
import { IconButton } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { toastInfo } from '@cardinal/ui/toast';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import type { IssuedLink } from './link-dialog.tsx';
import type { Member } from './member-row.tsx';

/** What an admin can do about a member. */
export function MemberMenu({ member, onLink }: { member: Member; onLink: (link: IssuedLink) => void }) {
  const { user } = useBoot();
  const [asking, setAsking] = useState(false);
  const utils = trpc.useUtils();
  const refresh = { onSettled: () => utils.members.invalidate() };
  const { id, name, status } = member;
  const purpose = status === 'invited' ? 'signUp' : 'newPassword';
  const issueLink = trpc.members.issueLink.useMutation({
    ...refresh,
    onSuccess: ({ token, expiresAt }) => onLink({ token, expiresAt, name, purpose }),
  });
  const deactivate = trpc.members.deactivate.useMutation({
    ...refresh,
    onSuccess: () => toastInfo(`${name} is shut out`),
  });
  const reactivate = trpc.members.reactivate.useMutation({ ...refresh, onSuccess: () => toastInfo(`${name} is back`) });
  const endSessions = trpc.members.endSessions.useMutation({
    onSuccess: () => toastInfo(`${name} is signed out everywhere`),
  });
  const newLink: MenuEntry = {
    label: status === 'invited' ? 'New invitation link' : 'Link for a new password',
    onSelect: () => issueLink.mutate({ id }),
  };
  const shutOut: MenuEntry = { label: 'Deactivate…', destructive: true, onSelect: () => setAsking(true) };
  const entries: Record<Member['status'], MenuEntry[]> = {
    active: [
      newLink,
      { label: 'Sign out everywhere', onSelect: () => endSessions.mutate({ id }) },
      ...(id === user.id ? [] : (['separator', shutOut] as const)),
    ],
    invited: [newLink, 'separator', shutOut],
    deactivated: [{ label: 'Reactivate', onSelect: () => reactivate.mutate({ id }) }],
  };
  return (
    <>
      <DropdownMenu align="end" entries={entries[status]}>
        <IconButton label={`More for ${name}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Deactivate ${name}?`}
        description="They are signed out at once and cannot come in again. Their records stay theirs. You can reactivate them later."
        confirm="Deactivate"
        destructive
        onConfirm={() => deactivate.mutate({ id })}
      />
    </>
  );
}
