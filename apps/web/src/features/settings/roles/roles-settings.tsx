'use client';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { ChevronRight, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { NewRoleDialog } from './new-role-dialog.tsx';
import type { ListedRole } from './use-roles.ts';

/** Every role: those that ship, and the team's own. */
export function RolesSettings() {
  const manages = useMay().capability('manageMembers');
  const roles = trpc.roles.list.useQuery(undefined, { enabled: manages });
  const [adding, setAdding] = useState(false);
  if (!manages) return <EmptyState title="Your role may not manage roles" description="Ask an admin." />;
  return (
    <>
      <SettingsHeading
        title="Roles"
        action={
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            New role
          </Button>
        }
      >
        What the people who have them, and API keys, may see and do.
      </SettingsHeading>
      {roles.isPending && <SkeletonRows count={4} />}
      {roles.error && (
        <ErrorState
          title="The roles could not be loaded"
          description={wordsOf(roles.error)}
          onRetry={() => void roles.refetch()}
        />
      )}
      {roles.data && (
        <ul aria-label="Roles" className="flex flex-col overflow-hidden rounded-md border border-border bg-surface-1">
          {roles.data.map((role) => (
            <RoleRow key={role.key} role={role} />
          ))}
        </ul>
      )}
      {adding && <NewRoleDialog roles={roles.data ?? []} onClose={() => setAdding(false)} />}
    </>
  );
}

function RoleRow({ role: { key, name, description, isShipped, members } }: { role: ListedRole }) {
  return (
    <li className="border-t border-border first:border-t-0">
      <Link
        href={`/settings/roles/${key}`}
        className="flex min-h-10 items-center gap-3 px-3 py-1.5 outline-offset-[-2px] hover:bg-surface-2"
      >
        <span className="flex min-w-0 grow items-baseline gap-2 max-sm:flex-col max-sm:gap-0">
          <span className="max-w-full shrink-0 truncate font-medium">{name}</span>
          <span className="max-w-full truncate text-12 text-muted" title={description}>
            {description}
          </span>
        </span>
        {!isShipped && <Badge>Your own</Badge>}
        <span data-numeric className="w-20 shrink-0 text-right text-12 text-muted">
          {members.toLocaleString('en-US')} {members === 1 ? 'member' : 'members'}
        </span>
        <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
      </Link>
    </li>
  );
}
