import { ForbiddenError, UnauthenticatedError } from '@cardinal/crm/errors';
import type { StoredReply } from '@cardinal/crm/idempotency';
import { TRPCError } from '@trpc/server';
import { createRequestContext, type Deps, type RequestContext, requestIdOf } from '../../trpc/index.ts';
import { secure } from '../headers.ts';
import { isSameOrigin } from '../same-origin.ts';
import { base } from './address.ts';
import { isBare, parseObject, readText } from './body.ts';
import { type Call, callerOf } from './call.ts';
import { eventStream } from './event-stream.ts';
import { answerUnderKey, idempotencyKey, refuseKey } from './idempotency.ts';
import { allowed, type Match, matchRoutes } from './match.ts';
import { describeApi } from './openapi/index.ts';
import { problemOf } from './problem.ts';
import { readQuery } from './query.ts';
import { countRequest } from './rate-limit.ts';
import { HttpRefusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Method, Route } from './route.ts';
import { routes } from './routes/index.ts';

/**
 * The catalogue as REST, at `/api/v1`: one handler for every address of the table. It reads the request, calls the
 * operation as the caller, and writes the answer; what is allowed and what is valid, the operation says.
 * @param client.address what visitors' limits are counted by
 */
export async function handleRest(
  request: Request,
  deps: Deps,
  client: { readonly address: string },
): Promise<Response> {
  const requestId = requestIdOf(request);
  const headers = new Headers();
  let at: Route['at'] = [];
  try {
    const asked = await receive(request, deps, { requestId, responseHeaders: headers, ...client });
    at = asked.route?.at ?? [];
    return secure(responseOf(await asked.answer(), headers, request.method), requestId);
  } catch (thrown) {
    const refused = problemOf(thrown, requestId, at);
    // Operations log for themselves.
    if (refused.unexpected && !(thrown instanceof TRPCError))
      deps.logger.error({ err: thrown, requestId, operation: 'rest' }, 'a request failed');
    const body = JSON.stringify(refused.problem);
    const type = { 'content-type': 'application/problem+json; charset=utf-8' };
    const reply = { status: refused.problem.status, headers: { ...refused.headers, ...type }, body };
    return secure(responseOf(reply, headers, request.method), requestId);
  }
}

/** What goes out: as it is kept, or piece by piece. */
type Sent = Omit<StoredReply, 'body'> & { readonly body: StoredReply['body'] | ReadableStream<Uint8Array> };

interface Asked {
  /** The route that is asked; none for what is answered beside the table. */
  readonly route?: Route;
  answer(): Promise<Sent>;
}

/** Finds out who asks for what; what is not the table's is refused here. */
async function receive(
  request: Request,
  deps: Deps,
  arrival: Parameters<typeof createRequestContext>[2],
): Promise<Asked> {
  const url = new URL(request.url);
  const context = await identify(request, deps, arrival);
  const path = url.pathname.slice(base.length) || '/';
  if (path === '/openapi.json') return { answer: async () => openApi(request, context) };
  const match = matchRoutes(routes, context.schema, path);
  if (!match) throw new HttpRefusal(404, 'not_found', `There is nothing at ${url.pathname}. See /docs/api.`);
  const options = { status: 204, headers: { allow: allowed(match) }, body: null };
  if (request.method === 'OPTIONS') return { answer: async () => options };
  const route = match.routes.get((request.method === 'HEAD' ? 'GET' : request.method) as Method);
  if (!route) {
    const message = `${request.method} is not possible here, but: ${allowed(match)}.`;
    throw new HttpRefusal(405, 'method_not_allowed', message, { headers: { allow: allowed(match) } });
  }
  return { route, answer: () => answer(request, { context, url, match, route }) };
}

/** Who asks. Whoever says nothing of it learns no more than where the description is. */
async function identify(
  request: Request,
  deps: Deps,
  arrival: Parameters<typeof createRequestContext>[2],
): Promise<RequestContext> {
  const count = async (who: Parameters<typeof countRequest>[0]) => {
    const told = await countRequest(who, deps.apiRateLimit);
    for (const [name, value] of Object.entries(told)) arrival.responseHeaders.set(name, value);
  };
  const context = await createRequestContext(request, deps, { ...arrival, takesKeys: true }).catch(async (error) => {
    await count({ address: arrival.address });
    throw error;
  });
  const { actor } = context;
  await count(actor ? { caller: actor.keyId ?? actor.userId ?? actor.kind } : { address: arrival.address });
  const isDescription = new URL(request.url).pathname === `${base}/openapi.json`;
  if (!actor && !isDescription) {
    throw new UnauthenticatedError('Say who asks: send an API key as "Authorization: Bearer crd_…".');
  }
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (isWrite && actor?.kind === 'user' && !isSameOrigin(request, deps.appUrl)) {
    throw new ForbiddenError('A change from another site needs an API key; a browser’s session is not enough.');
  }
  return context;
}

interface Arrived {
  readonly context: RequestContext;
  readonly url: URL;
  readonly match: Match;
  readonly route: Route;
}

async function answer(request: Request, { context, url, match, route }: Arrived): Promise<Sent> {
  const query = readQuery(route.query, url.searchParams);
  const bare = route.bodyIsOptional === true && isBare(request);
  const text = route.body && !bare ? await readText(request) : null;
  const body = text === null ? (bare ? {} : undefined) : parseObject(text);
  const { headers } = request;
  const { params, object } = match;
  const asked = { params, ...(object && { object }), schema: context.schema, query, body, headers };
  if (route.takesLong) {
    refuseKey(headers);
    return answerAtLength(request, context, (call) => route.run(asked, call));
  }
  const run = async (inside: RequestContext) => stored(await route.run(asked, callerOf(inside)));
  const key = route.method === 'GET' ? undefined : idempotencyKey(headers);
  if (key === undefined) return run(context);
  return answerUnderKey(context, key, [route.method, url.pathname, url.search, headers.get('if-match'), text], run);
}

/** Answers for as long as it takes and the caller is there. */
async function answerAtLength(
  request: Request,
  context: RequestContext,
  run: (call: Call) => Promise<Reply>,
): Promise<Sent> {
  const left = new AbortController();
  const reply = await run(callerOf(context, AbortSignal.any([request.signal, left.signal])));
  if (!reply.events) return stored(reply);
  const body = await eventStream(reply.events, {
    leave: () => left.abort(),
    failure: (thrown) => problemOf(thrown, context.requestId).problem,
  });
  return { status: reply.status, headers: eventHeaders, body };
}

// A proxy that gathers what it passes on would keep the pieces to itself.
const eventHeaders = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };

function openApi(request: Request, { schema, actor, appUrl }: RequestContext): StoredReply {
  const allow = 'GET, HEAD, OPTIONS';
  if (request.method === 'OPTIONS') return { status: 204, headers: { allow }, body: null };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new HttpRefusal(405, 'method_not_allowed', `This is read alone: ${allow}.`, { headers: { allow } });
  }
  return stored({ status: 200, body: describeApi(schema, actor?.role ?? null, appUrl) });
}

function stored({ status, headers = {}, body }: Reply): StoredReply {
  if (body === undefined) return { status, headers, body: null };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: JSON.stringify(body) };
}

function responseOf({ status, headers, body }: Sent, further: Headers, method: string): Response {
  const all = new Headers(further);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(method === 'HEAD' ? null : body, { status, headers: all });
}
