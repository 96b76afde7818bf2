'use client';
import { Button } from '@cardinal/ui/button';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { type IssuedLink, LinkDialog } from './link-dialog.tsx';
import { MemberRow } from './member-row.tsx';

const order = { active: 0, invited: 1, deactivated: 2 };

/** The team. Who manages members invites, changes roles and shuts out; everyone else reads. */
export function MembersSettings() {
  const members = trpc.members.list.useQuery();
  const manages = useMay().capability('manageMembers');
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<IssuedLink | null>(null);
  const sorted = members.data?.toSorted((a, b) => order[a.status] - order[b.status]);
  return (
    <>
      <SettingsHeading
        title="Members"
        action={
          manages && (
            <Button variant="primary" onClick={() => setInviting(true)}>
              <UserPlus aria-hidden />
              Invite
            </Button>
          )
        }
      >
        Everyone who works here, or owns records.
      </SettingsHeading>
      {members.error && (
        <ErrorState
          title="The members could not be loaded"
          description={wordsOf(members.error)}
          onRetry={() => void members.refetch()}
        />
      )}
      {members.isPending && <SkeletonRows count={4} />}
      {sorted && (
        <ul aria-label="Members" className="divide-y divide-border rounded-md border border-border bg-surface-1">
          {sorted.map((member) => (
            <MemberRow key={member.id} member={member} manages={manages} onLink={setLink} />
          ))}
        </ul>
      )}
      <InviteDialog open={inviting} onOpenChange={setInviting} onLink={setLink} />
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </>
  );
}
