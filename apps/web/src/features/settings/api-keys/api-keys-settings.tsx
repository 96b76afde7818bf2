'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { KeyRound } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { type IssuedKey, KeyDialog } from './key-dialog.tsx';
import { KeyRow } from './key-row.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** The keys with which programs act. Who manages them sees every one, whoever made it. */
export function ApiKeysSettings() {
  const manages = useMay().capability('manageKeys');
  return manages ? <ApiKeys /> : <NotYours />;
}

function NotYours() {
  return (
    <>
      <SettingsHeading title="API keys">Programs act with them.</SettingsHeading>
      <EmptyState title="Admins manage API keys" description="Ask an admin if you need one." />
    </>
  );
}

function ApiKeys() {
  const keys = trpc.apiKeys.list.useQuery();
  const [making, setMaking] = useState(false);
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const add = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <KeyRound aria-hidden />
      New key
    </Button>
  );
  return (
    <>
      <SettingsHeading title="API keys" action={add}>
        Programs act with them, over the{' '}
        <Link href="/docs/api" prefetch={false} className="link text-fg">
          REST API
        </Link>
        . A key may do what its role may, and never more than who made it.
      </SettingsHeading>
      {keys.error && (
        <ErrorState
          title="The API keys could not be loaded"
          description={wordsOf(keys.error)}
          onRetry={() => void keys.refetch()}
        />
      )}
      {keys.isPending && <SkeletonRows count={2} />}
      {keys.data?.length === 0 && (
        <EmptyState
          title="No API keys yet"
          description="Make one for each program, so that you can revoke it by itself."
        />
      )}
      {keys.data && keys.data.length > 0 && (
        <ul aria-label="API keys" className="divide-y divide-border rounded-md border border-border bg-surface-1">
          {keys.data.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <NewKeyDialog open={making} onOpenChange={setMaking} onKey={setIssued} />
      <KeyDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
