import type { ModelSettings } from '@cardinal/ai/models';
import { authenticateApiKey } from '@cardinal/crm/api-keys';
import type { Actor, Context } from '@cardinal/crm/context';
import type { Feed } from '@cardinal/crm/feed';
import type { Schema } from '@cardinal/crm/schema';
import { type CurrentSession, currentSession, roleOfSession, type Visit } from '@cardinal/crm/sessions';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { timeZoneOf } from './time-zone.ts';

/** What a process gives every face once. */
export interface Deps {
  readonly db: Visit['db'];
  /** The schema as it is now. */
  readonly schema: () => Schema;
  /** Reads the schema anew; where it is left out, the schema never changes. */
  readonly refreshSchema?: () => Promise<void>;
  readonly appUrl: string;
  readonly appSecret: string;
  readonly logger: Logger;
  /** The ledger as it grows. */
  readonly feed: Feed;
  /** Requests that one caller of the API for programs may make in a minute; a thousand a second when left out. */
  readonly apiRateLimit?: number;
  /** Which model answers. */
  readonly ai: ModelSettings;
}

/** What an operation of the catalogue is given. With an `actor` it is a `Context` of `@cardinal/crm`. */
export interface RequestContext extends Omit<Context, 'actor' | 'requestId'>, Visit {
  readonly requestId: string;
  /** The browser's session; null for visitors, and for callers that have none (a key, the command line). */
  readonly session: CurrentSession | null;
  /** As whom the operation runs; null for visitors. */
  readonly actor: Actor | null;
  /** The schema as it is in the database at this moment. */
  readonly schemaNow: () => Promise<Schema>;
  /** The schema and the actor as they are by now, for what outlasts a request; null when the caller may not any more. */
  readonly callerNow: () => Promise<Pick<Context, 'schema' | 'actor'> | null>;
  /** Sent with the response: cookies, say. */
  readonly responseHeaders: Headers;
  readonly logger: Logger;
  readonly feed: Feed;
  readonly ai: ModelSettings;
}

/** What a face knows of a request beside the request itself. */
export interface Arrival {
  readonly requestId: string;
  /** The caller's address; limits are counted by it. */
  readonly address: string;
  readonly responseHeaders: Headers;
  /** The face is for programs: `Authorization: Bearer crd_…` says who calls, and has precedence over a cookie. */
  readonly takesKeys?: boolean;
}

/**
 * Reads what a request says of its caller: the API key or the session cookie, and the time zone (`x-time-zone`, else UTC).
 * @throws UnauthenticatedError for a key that does not work
 */
export async function createRequestContext(request: Request, deps: Deps, arrival: Arrival): Promise<RequestContext> {
  const { db, appUrl, appSecret } = deps;
  const { requestId, address, responseHeaders, takesKeys = false } = arrival;
  const token = takesKeys ? bearerToken(request) : undefined;
  const cookieHeader = token === undefined ? (request.headers.get('cookie') ?? '') : '';
  const session = await currentSession({ db, appUrl, cookieHeader });
  if (session?.cookie) responseHeaders.append('set-cookie', session.cookie);
  return {
    db,
    appUrl,
    appSecret,
    requestId,
    cookieHeader,
    session,
    schema: deps.schema(),
    actor: token === undefined ? actorOf(session) : await authenticateApiKey(db, token),
    callerNow: async () => {
      const actor = token === undefined ? await actorNow(db, session) : await authenticateApiKey(db, token);
      return actor && { schema: deps.schema(), actor };
    },
    schemaNow: async () => {
      await deps.refreshSchema?.();
      return deps.schema();
    },
    timeZone: timeZoneOf(request.headers.get('x-time-zone')),
    address,
    userAgent: request.headers.get('user-agent'),
    responseHeaders,
    logger: deps.logger.child({ requestId }),
    feed: deps.feed,
    ai: deps.ai,
  };
}

const actorOf = (session: CurrentSession | null): Actor | null =>
  session && { kind: 'user', userId: session.user.id, role: session.user.role };

async function actorNow(db: Deps['db'], session: CurrentSession | null): Promise<Actor | null> {
  const role = session && (await roleOfSession(db, session.id));
  return role && { kind: 'user', userId: session.user.id, role };
}

/** What stands behind `Bearer`; another scheme is a key that does not work. */
function bearerToken(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  return header === null ? undefined : header.replace(/^bearer +/i, '').trim();
}

/** A caller's own id when it looks like one, so that logs on both sides agree; else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given && /^[\w-]{8,64}$/.test(given) ? given : uuid();
}
