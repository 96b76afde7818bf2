'use client';
import { failureOf } from '@cardinal/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { isWriting, patchRecord } from '#features/records/cache/index.ts';
import { trpc } from '#trpc/index.ts';
import { Pending } from './apply.ts';
import { connectTo } from './connect.ts';
import { shareConnection } from './share.ts';

/** Events that come thick and fast are shown together, this often. */
const gatherMs = 400;
/** A connection that is gone for a moment is nobody's business. */
const patienceMs = 4000;

/** Lets what others do appear on every page. Says so when it cannot. */
export function LiveStatus() {
  const connected = useLive();
  if (connected) return null;
  return (
    <p role="status" className="shrink-0 border-b border-border bg-surface-1 px-4 py-1 text-12 text-muted">
      Reconnecting. What others change is not shown until then.
    </p>
  );
}

/** A record that may not be read any more leaves the list when that is asked for anew; other failures are the list's to tell. */
function noteGone(error: unknown): void {
  if (failureOf(error)?.code !== 'not_found') throw error;
}

/** Follows what changes; false while it has been cut off for a while. */
function useLive(): boolean {
  const { user, position } = useBoot();
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const { refresh: reload } = useRouter();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const pending = new Pending();
    const refresh = (object: string, ids: readonly string[]) => {
      for (const id of ids) {
        client.records.get
          .query({ object, id })
          .then(({ record }) => patchRecord(queryClient, id, () => record))
          .catch(noteGone);
      }
    };
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let shownAt = 0;
    const show = () => {
      gathering = undefined;
      if (pending.isEmpty) return;
      // An answer that was read before a change of this tab arrived would take it back on screen.
      if (isWriting()) return gather();
      shownAt = Date.now();
      pending.apply(queryClient, user.id, refresh);
      if (pending.takeSchema()) reload();
    };
    const gather = () => {
      gathering ??= setTimeout(show, Math.max(0, Math.min(gatherMs, shownAt + gatherMs - Date.now())));
    };
    let doubt: ReturnType<typeof setTimeout> | undefined;
    const leave = shareConnection({
      name: `cardinal-live:${user.id}`,
      position,
      connect: (after, connection, signal) => connectTo(client, after, connection, signal),
      onEvent: (_, event) => {
        pending.add(event);
        gather();
      },
      onState: (now) => {
        // Each attempt to join again says that it is not connected: patience is counted from the first.
        if (!now) doubt ??= setTimeout(() => setConnected(false), patienceMs);
        else {
          clearTimeout(doubt);
          doubt = undefined;
          setConnected(true);
        }
      },
    });
    return () => {
      leave();
      clearTimeout(gathering);
      clearTimeout(doubt);
    };
  }, [client, queryClient, user.id, position, reload]);
  return connected;
}
