import { ForbiddenError } from '@cardinal/crm/errors';
import { getErrorShape, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter } from '../catalogue/index.ts';
import { createRequestContext, type Deps, readable, requestIdOf, transformer, withCode } from '../trpc/index.ts';
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
  const refused = refusalOf(request, deps.appUrl);
  if (refused) return secure(refuse(refused, requestId), requestId);
  const limited = await limitBody(request, maxBodyBytes);
  if (!limited) return secure(refuse(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }), requestId), requestId);
  const response = await fetchRequestHandler({
    endpoint,
    req: limited,
    router: appRouter,
    maxBatchSize,
    allowMethodOverride: true,
    createContext: ({ resHeaders }) =>
      createRequestContext(limited, deps, { requestId, address: client.address, responseHeaders: resHeaders }),
    onError: ({ error, ctx, path }) => {
      // Operations log for themselves; what has no context failed before any was reached.
      if (!ctx && !readable(error))
        deps.logger.error({ err: error.cause ?? error, requestId, operation: path }, 'a request failed');
    },
  });
  return secure(response, requestId);
}

/** Why a request is refused before it is read; undefined when it is not. */
function refusalOf(request: Request, appUrl: string): TRPCError | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  }
  if (isSameOrigin(request, appUrl)) return undefined;
  return withCode(
    new TRPCError({
      code: 'FORBIDDEN',
      cause: new ForbiddenError('The request comes from another site. Open Cardinal at its own address and try again.'),
    }),
  );
}

/** An error in the form that tRPC's clients read, for one call or a batch. */
function refuse(error: TRPCError, requestId: string): Response {
  const shape = getErrorShape({
    config: appRouter._def._config,
    ctx: undefined,
    error,
    input: undefined,
    path: undefined,
    type: 'unknown',
  });
  const data = { ...shape.data, cardinal: { ...shape.data.cardinal, requestId } };
  return Response.json(
    { error: transformer.serialize({ ...shape, data }) },
    { status: getHTTPStatusCodeFromError(error) },
  );
}
