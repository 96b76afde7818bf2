import { ForbiddenError, RateLimitedError } from '@cardinal/crm/errors';
import { getErrorShape } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter } from '../catalogue/index.ts';
import { createRequestContext, type Deps, EarlyError, readable, requestIdOf, transformer } from '../trpc/index.ts';
import { secure } from './headers.ts';
import { limitBody } from './limit-body.ts';
import { isSameOrigin } from './same-origin.ts';

const endpoint = '/api/trpc';
const maxBodyBytes = 1_000_000;
const maxBatchSize = 20;

/**
 * The catalogue over HTTP, at `/api/trpc`.
 * @param client.address what limits are counted by: the socket's address, or what a trusted proxy says
 */
export async function handleTrpc(
  request: Request,
  deps: Deps,
  client: { readonly address: string },
): Promise<Response> {
  const requestId = requestIdOf(request);
  const refused = refusalOf(request, requestId, deps.appUrl);
  if (refused) return secure(refuse(refused), requestId);
  const limited = await limitBody(request, maxBodyBytes);
  if (!limited) return secure(refuse(new EarlyError(requestId, undefined, 'PAYLOAD_TOO_LARGE')), requestId);
  const response = await fetchRequestHandler({
    endpoint,
    req: limited,
    router: appRouter,
    maxBatchSize,
    allowMethodOverride: true,
    createContext: ({ resHeaders }) =>
      createRequestContext(limited, deps, { requestId, responseHeaders: resHeaders, ...client }).catch((cause) => {
        throw new EarlyError(requestId, cause);
      }),
    responseMeta: ({ errors }) => {
      const limit = errors.map((error) => error.cause).find((cause) => cause instanceof RateLimitedError);
      return limit ? { headers: new Headers({ 'retry-after': `${limit.retryAfterSeconds}` }) } : {};
    },
    onError: ({ error, path }) => {
      // Operations log for themselves; this failed before any was reached.
      if (!(error instanceof EarlyError) || readable(error)) return;
      deps.logger.error({ err: error.cause ?? error, requestId, operation: path }, 'a request failed');
    },
  });
  return secure(response, requestId);
}

/** Why a request is refused before it is read; undefined when it is not. */
function refusalOf(request: Request, requestId: string, appUrl: string): EarlyError | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return new EarlyError(requestId, undefined, 'UNSUPPORTED_MEDIA_TYPE');
  }
  if (isSameOrigin(request, appUrl)) return undefined;
  const message = 'The request comes from another site. Open Cardinal at its own address and try again.';
  return new EarlyError(requestId, new ForbiddenError(message));
}

/** An error in the form that tRPC's clients read, for one call or a batch. */
function refuse(error: EarlyError): Response {
  const shape = getErrorShape({
    config: appRouter._def._config,
    ctx: undefined,
    error,
    input: undefined,
    path: undefined,
    type: 'unknown',
  });
  return Response.json({ error: transformer.serialize(shape) }, { status: getHTTPStatusCodeFromError(error) });
}
