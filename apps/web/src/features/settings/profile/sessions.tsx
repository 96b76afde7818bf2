'use client';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useFormatInstant } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { browserName } from './browser-name.ts';

/** Where one is signed in, and how to end it. */
export function Sessions() {
  const format = useFormatInstant();
  const sessions = trpc.session.list.useQuery();
  const utils = trpc.useUtils();
  const refresh = () => void utils.session.list.invalidate();
  const end = trpc.session.end.useMutation({ onSettled: refresh });
  const endOthers = trpc.session.endOthers.useMutation({ onSettled: refresh });
  if (sessions.error)
    return (
      <ErrorState
        title="The sessions could not be loaded"
        description={wordsOf(sessions.error)}
        onRetry={() => void sessions.refetch()}
      />
    );
  if (!sessions.data) return <SkeletonRows count={2} />;
  return (
    <div className="flex flex-col gap-3">
      <ul className="divide-y divide-border rounded-md border border-border bg-surface-1">
        {sessions.data.map((session) => (
          <li key={session.id} className="flex min-h-12 items-center gap-3 px-3 py-2">
            <div className="mr-auto min-w-0">
              <p className="truncate">{browserName(session.userAgent)}</p>
              <p className="truncate text-12 text-muted">Since {format(session.createdAt)}</p>
            </div>
            {session.current ? (
              <Badge>This browser</Badge>
            ) : (
              <Button size="sm" variant="ghost" busy={end.isPending} onClick={() => end.mutate({ id: session.id })}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.data.length > 1 && (
        <Button className="self-start" busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          End all others
        </Button>
      )}
    </div>
  );
}
