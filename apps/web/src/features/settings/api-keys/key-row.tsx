'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { AlertDialog } from '@cardinal/ui/dialog';
import { toastInfo } from '@cardinal/ui/toast';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useFormatInstant } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import { useRoleChoice } from '../roles/use-roles.ts';

export type ApiKey = inferRouterOutputs<AppRouter>['apiKeys']['list'][number];

const badges: Readonly<Record<ApiKey['status'], string | null>> = {
  active: null,
  expired: 'Expired',
  revoked: 'Revoked',
  orphaned: 'Maker deactivated',
};

/** One key: what it is for, what it may do, whether it is in use, and the way to end it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const format = useFormatInstant();
  const { nameOf } = useRoleChoice();
  const { name, prefix, role, status, createdBy, createdAt, expiresAt, lastUsedAt } = apiKey;
  const badge = badges[status];
  const facts = [
    lastUsedAt ? `Used ${format(lastUsedAt)}` : 'Never used',
    ...(expiresAt && status !== 'revoked'
      ? [`${status === 'expired' ? 'Expired' : 'Expires'} ${format(expiresAt)}`]
      : []),
    `Made ${format(createdAt)} ${createdBy ? `by ${createdBy.name}` : 'at the command line'}`,
  ];
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      <div className={cn('mr-auto min-w-0 grow basis-60', status !== 'active' && 'text-muted')}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="truncate font-medium">{name}</span>
          <code className="font-mono text-12 text-muted">{prefix}…</code>
          {badge && <Badge>{badge}</Badge>}
        </p>
        <p className="text-12 text-muted">{facts.join(' · ')}</p>
      </div>
      <div className="flex shrink-0 items-center gap-3 max-sm:w-full">
        <span className="w-20 text-muted max-sm:mr-auto">{nameOf(role)}</span>
        <span className="flex w-18 justify-end">{status !== 'revoked' && <Revoke apiKey={apiKey} />}</span>
      </div>
    </li>
  );
}

function Revoke({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false);
  const utils = trpc.useUtils();
  const revoke = trpc.apiKeys.revoke.useMutation({
    onSuccess: () => toastInfo(`${name} is revoked`),
    onSettled: () => utils.apiKeys.invalidate(),
  });
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        busy={revoke.isPending}
        aria-label={`Revoke ${name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke ${name}?`}
        description="Programs that use it are shut out at once. This cannot be undone: make a new key instead."
        confirm="Revoke"
        destructive
        onConfirm={() => revoke.mutate({ id })}
      />
    </>
  );
}
