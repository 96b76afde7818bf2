import type { Actor } from '@cardinal/crm/context';
import { ForbiddenError, UnauthenticatedError, ValidationError } from '@cardinal/crm/errors';
import { importIdInput, maxBytes, receiveImport, receiveInput, wrongRowsFile } from '@cardinal/crm/imports';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { z } from 'zod';
import {
  createRequestContext,
  type Deps,
  describe,
  EarlyError,
  type RequestContext,
  readable,
  requestIdOf,
} from '../trpc/index.ts';
import { secure } from './headers.ts';
import { isSameOrigin } from './same-origin.ts';

type Signed = RequestContext & { readonly actor: Actor };

/**
 * Files that are too large for the catalogue: `POST /api/imports?object=company&file=accounts.csv` with the file as its
 * body keeps it and answers `{ id }`; `GET /api/imports/{id}/wrong.csv` gives the rows that are wrong.
 * @param client.address what limits are counted by
 */
export async function handleImports(
  request: Request,
  deps: Deps,
  client: { readonly address: string },
): Promise<Response> {
  const requestId = requestIdOf(request);
  const responseHeaders = new Headers();
  try {
    const context = await createRequestContext(request, deps, { requestId, address: client.address, responseHeaders });
    if (!context.actor) throw new UnauthenticatedError();
    const response = await answer(request, deps, { ...context, actor: context.actor });
    for (const cookie of responseHeaders.getSetCookie()) response.headers.append('set-cookie', cookie);
    return secure(response, requestId);
  } catch (error) {
    return secure(refusal(error, deps, requestId), requestId);
  }
}

async function answer(request: Request, deps: Deps, context: Signed): Promise<Response> {
  const url = new URL(request.url);
  const download = /^\/api\/imports\/([^/]+)\/wrong\.csv$/.exec(url.pathname);
  if (download && request.method === 'GET') return await sendWrongRows(context, download[1] ?? '');
  if (url.pathname !== '/api/imports' || request.method !== 'POST')
    throw new EarlyError(context.requestId, undefined, 'NOT_FOUND');
  if (!isSameOrigin(request, deps.appUrl)) {
    throw new ForbiddenError('The request comes from another site. Open Cardinal at its own address and try again.');
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw ValidationError.at(['file'], 'The file is larger than 200 MB. Split it and import the parts.', 'unreadable');
  }
  if (!request.body) throw ValidationError.at(['file'], 'The file is empty.', 'unreadable');
  const input = receiveInput.parse({ object: url.searchParams.get('object'), fileName: url.searchParams.get('file') });
  return Response.json({ id: await receiveImport(context, input, request.body) }, { status: 201 });
}

async function sendWrongRows(context: Signed, id: string): Promise<Response> {
  const lines = wrongRowsFile(context, importIdInput.parse({ id }).id);
  // The first line asks for permission: a refusal must come before the headers.
  const first = await lines.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (!first.done) controller.enqueue(encoder.encode(first.value));
    },
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="wrong-rows.csv"',
  };
  return new Response(body, { headers });
}

/** A failure in the words that the catalogue has for it. */
function refusal(thrown: unknown, deps: Deps, requestId: string): Response {
  const code = thrown instanceof z.ZodError ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  const error = thrown instanceof EarlyError ? thrown : new EarlyError(requestId, thrown, code);
  if (!readable(error)) deps.logger.error({ err: thrown, requestId, operation: 'imports.upload' }, 'an upload failed');
  const { message, failure } = describe(error);
  return Response.json({ ...failure, message }, { status: getHTTPStatusCodeFromError(error) });
}
