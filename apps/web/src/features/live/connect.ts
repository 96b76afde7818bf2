import { failureOf } from '@cardinal/api/client';
import type { trpc } from '#trpc/index.ts';
import type { Connection } from './share.ts';

type Client = ReturnType<typeof trpc.useUtils>['client'];

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/**
 * Follows the server from a position on until the signal ends it. What breaks is joined again: by the platform where it can,
 * else after a pause that grows; not once nobody is signed in.
 */
export function connectTo(
  client: Client,
  position: string,
  { onEvent, onState }: Connection,
  signal: AbortSignal,
): void {
  let after = position;
  let pause = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: () => void = () => undefined;
  const open = () => {
    const subscription = client.live.changes.subscribe(
      { lastEventId: after },
      {
        onData: ({ id, data }) => {
          after = id;
          pause = firstPauseMs;
          onState(true);
          onEvent(id, data);
        },
        onConnectionStateChange: ({ state }) => {
          if (state === 'connecting') onState(false);
        },
        onError: (error) => {
          onState(false);
          if (failureOf(error)?.code !== 'unauthenticated') retry();
        },
        onComplete: () => retry(),
      },
    );
    leave = () => subscription.unsubscribe();
  };
  const retry = () => {
    if (signal.aborted) return;
    leave();
    clearTimeout(timer);
    // Apart from each other, so that a server that comes back is not met by everyone at once.
    timer = setTimeout(open, pause * (0.5 + Math.random()));
    pause = Math.min(longestPauseMs, pause * 2);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    leave();
  });
  open();
}
