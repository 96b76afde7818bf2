'use client';
import { Button, IconButton } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { useBreadcrumbs } from '#shell/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { useSchemaChanged } from '../objects/use-schema-changed.ts';
import { NewRoleDialog } from './new-role-dialog.tsx';
import { RoleEditor } from './role-editor.tsx';
import { RoleNames } from './role-names.tsx';
import type { ListedRole } from './use-roles.ts';

/** One role: what it allows, as a matrix. */
export function RoleSettings({ roleKey }: { roleKey: string }) {
  const manages = useMay().capability('manageMembers');
  const roles = trpc.roles.list.useQuery(undefined, { enabled: manages });
  const role = roles.data?.find(({ key }) => key === roleKey);
  useBreadcrumbs(role?.name);
  if (!manages) return <EmptyState title="Your role may not manage roles" description="Ask an admin." />;
  if (roles.isPending) return <SkeletonRows count={8} />;
  if (roles.error && !roles.data) {
    return (
      <ErrorState
        title="The role could not be loaded"
        description={wordsOf(roles.error)}
        onRetry={() => void roles.refetch()}
      />
    );
  }
  if (!role?.definition) {
    return (
      <ErrorState
        title="There is no such role"
        description="It may have been deleted."
        action={
          <Button asChild>
            <Link href="/settings/roles">All roles</Link>
          </Button>
        }
      />
    );
  }
  return (
    <>
      <SettingsHeading title={role.name} action={<RoleMenu role={role} roles={roles.data ?? []} />}>
        {role.isShipped ? `${role.description} It ships with Cardinal and stays as it is.` : undefined}
      </SettingsHeading>
      {!role.isShipped && <RoleNames role={role} />}
      {/* Another one's change is taken in once this one is saved or thrown away. */}
      <RoleEditor key={role.key} role={role} definition={role.definition} />
    </>
  );
}

function RoleMenu({ role, roles }: { role: ListedRole; roles: readonly ListedRole[] }) {
  const [open, setOpen] = useState<'copy' | 'delete' | null>(null);
  const { push } = useRouter();
  const { offered } = useSchemaChanged();
  const remove = trpc.roles.remove.useMutation({
    onSuccess: ({ operationId }) => {
      push('/settings/roles');
      offered(operationId, `Role ${role.name} deleted`);
    },
  });
  const entries: MenuEntry[] = [
    { label: 'Copy to a new role…', onSelect: () => setOpen('copy') },
    ...(role.isShipped
      ? []
      : (['separator', { label: 'Delete role…', destructive: true, onSelect: () => setOpen('delete') }] as const)),
  ];
  return (
    <>
      <DropdownMenu align="end" entries={entries}>
        <IconButton label={`More for ${role.name}`}>
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenu>
      {open === 'copy' && <NewRoleDialog roles={roles} from={role} onClose={() => setOpen(null)} />}
      <AlertDialog
        open={open === 'delete'}
        onOpenChange={(is) => setOpen(is ? 'delete' : null)}
        title={`Delete the role ${role.name}?`}
        description={
          role.members > 0
            ? 'Members have it: give them another role first.'
            : 'Nobody has it. It can be brought back with Undo.'
        }
        confirm="Delete role"
        destructive
        onConfirm={() => remove.mutate({ key: role.key })}
      />
    </>
  );
}
