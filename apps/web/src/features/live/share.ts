import type { LiveEvent } from '@cardinal/crm/feed';

/** What the tabs of one browser say to each other. */
type Word =
  | { readonly kind: 'event'; readonly position: string; readonly event: LiveEvent }
  | { readonly kind: 'state'; readonly connected: boolean }
  /** A tab that has just joined. */
  | { readonly kind: 'hello' };

export interface Connection {
  readonly onEvent: (position: string, event: LiveEvent) => void;
  readonly onState: (connected: boolean) => void;
}

interface Deps extends Connection {
  /** Names the connection: tabs of the same person share it. */
  readonly name: string;
  /** Where this tab's page stood. */
  readonly position: string;
  /** Connects to the server, from a position on; ends with the signal. */
  readonly connect: (after: string, connection: Connection, signal: AbortSignal) => void;
}

/**
 * One connection for all tabs: whichever holds the browser's lock has it and passes on what comes; when that tab closes, the
 * next goes on from the last position. Where there are no locks (a page over plain http), every tab connects by itself.
 * @returns leaves
 */
export function shareConnection({ name, connect, onEvent, onState, ...deps }: Deps): () => void {
  const leaving = new AbortController();
  let { position } = deps;
  const take: Connection['onEvent'] = (at, event) => {
    position = at;
    onEvent(at, event);
  };
  if (!navigator.locks) {
    connect(position, { onEvent: take, onState }, leaving.signal);
    return () => leaving.abort();
  }
  const channel = new BroadcastChannel(name);
  const tell = (word: Word) => channel.postMessage(word);
  let leads = false;
  let connected = false;
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'state') onState(data.connected);
    else if (data.kind === 'event') {
      // What a tab's page was drawn after is no news to it; what it may have missed is not known one by one.
      if (data.position > position) take(data.position, data.event);
    } else if (leads) {
      tell({ kind: 'event', position, event: { kind: 'reset' } });
      tell({ kind: 'state', connected });
    }
  };
  tell({ kind: 'hello' });
  const lead = () =>
    new Promise<void>((resolve) => {
      leads = true;
      leaving.signal.addEventListener('abort', () => resolve(), { once: true });
      const passOn: Connection = {
        onEvent: (at, event) => {
          take(at, event);
          tell({ kind: 'event', position: at, event });
        },
        onState: (now) => {
          connected = now;
          onState(now);
          tell({ kind: 'state', connected: now });
        },
      };
      connect(position, passOn, leaving.signal);
    });
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return () => {
    leaving.abort();
    channel.close();
  };
}
