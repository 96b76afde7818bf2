import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '../catalogue/index.ts';
import type { Failure } from '../trpc/errors.ts';

/** Where a client finds the catalogue, and what it says with each request. */
export interface ClientOptions {
  /** `/api/trpc` in a browser, the whole address elsewhere. */
  readonly url?: string;
  /** Sent with each request: a cookie or a key where no browser does it. */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** For subscriptions; the platform's own when left out. */
  readonly EventSource?: typeof EventSource;
}

let zone: string | undefined;
/** The platform is asked once: the answer takes it longer than all else that a request takes here. */
const timeZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What the assistant says comes piece by piece. */
const streamed = new Set(['assistant.ask']);

/**
 * The link that every client uses, React's too. Queries go by POST, so that filters neither meet a length limit nor stand
 * in access logs; answers are not streamed, so that cookies are sent and pages of records need not be walked, but for what
 * the assistant says. Subscriptions are server-sent events.
 */
export function catalogueLink({
  url = '/api/trpc',
  headers,
  fetch,
  EventSource,
}: ClientOptions = {}): TRPCLink<AppRouter> {
  const common = {
    url,
    transformer: superjson,
    ...(fetch && { fetch }),
    headers: () => ({ 'x-time-zone': timeZone(), ...headers?.() }),
  } as const;
  return splitLink({
    condition: (op) => op.type === 'subscription',
    true: httpSubscriptionLink({ url, transformer: superjson, ...(EventSource && { EventSource }) }),
    false: splitLink({
      condition: (op) => streamed.has(op.path),
      true: httpBatchStreamLink(common),
      false: httpBatchLink({ ...common, methodOverride: 'POST', maxItems: 20 }),
    }),
  });
}

/** A typed client of the catalogue, for browsers and Node. */
export const createClient = (options?: ClientOptions) =>
  createTRPCClient<AppRouter>({ links: [catalogueLink(options)] });

/** What the server said of a failure, with its message; undefined when it did not answer at all. */
export function failureOf(error: unknown): (Failure & { readonly message: string }) | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  const failure = data && typeof data === 'object' && 'cardinal' in data ? (data.cardinal as Failure) : undefined;
  return failure && { ...failure, message: error.message };
}
