'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { Avatar } from '@cardinal/ui/avatar';
import { Badge } from '@cardinal/ui/badge';
import { cn } from '@cardinal/ui/cn';
import { Select } from '@cardinal/ui/select';
import type { inferRouterOutputs } from '@trpc/server';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import { useRoleChoice } from '../roles/use-roles.ts';
import type { IssuedLink } from './link-dialog.tsx';
import { MemberMenu } from './member-menu.tsx';

export type Member = inferRouterOutputs<AppRouter>['members']['list'][number];

interface MemberRowProps {
  member: Member;
  manages: boolean;
  onLink: (link: IssuedLink) => void;
}

const badges = { active: null, invited: 'Invited', deactivated: 'Deactivated' };

/** One of the team, with their role and what an admin can do about them. */
export function MemberRow({ member, manages, onLink }: MemberRowProps) {
  const { user } = useBoot();
  const { nameOf } = useRoleChoice();
  const badge = badges[member.status];
  const about = [member.email, member.jobTitle].filter(Boolean).join(' · ');
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      <Avatar
        name={member.name}
        size="lg"
        className={cn(member.status !== 'active' && 'border-dashed bg-transparent')}
      />
      <div className="mr-auto min-w-0 grow basis-40">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{member.name}</span>
          {member.id === user.id && <span className="text-muted">you</span>}
          {badge && <Badge>{badge}</Badge>}
        </p>
        <p className="truncate text-12 text-muted">{about || 'No e-mail address yet'}</p>
      </div>
      <div className="shrink-0 max-sm:order-last max-sm:w-full max-sm:pl-11">
        {manages && member.status !== 'deactivated' ? (
          <RoleSelect member={member} />
        ) : (
          <span className="text-muted">{nameOf(member.role)}</span>
        )}
      </div>
      {manages && (
        <div className="shrink-0">
          <MemberMenu member={member} onLink={onLink} />
        </div>
      )}
    </li>
  );
}

function RoleSelect({ member }: { member: Member }) {
  const { options } = useRoleChoice();
  const utils = trpc.useUtils();
  const update = trpc.members.update.useMutation({ onSettled: () => utils.members.invalidate() });
  const shown = update.isPending ? (update.variables.role ?? member.role) : member.role;
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      className="w-32 max-sm:w-48"
      value={shown}
      options={options(member.role)}
      onValueChange={(role) => update.mutate({ id: member.id, role })}
    />
  );
}
