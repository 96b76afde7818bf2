import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { createCaller } from '@cardinal/api/catalogue';
import { describeApi, type OpenApiDocument } from '@cardinal/api/faces';
import { createRequestContext, type Deps } from '@cardinal/api/trpc';

export type Caller = ReturnType<typeof createCaller>;

/**
 * What pages may ask of the process that they run in. Next bundles them apart from it, so they are handed the one
 * instance of everything (pool, schema, catalogue) through `globalThis`, and import types alone.
 */
export interface PageServer {
  /** The catalogue as the sender of these headers may use it. */
  caller(headers: Headers): Promise<Caller>;
  /** The REST API as the sender of these headers may know of it. */
  api(headers: Headers): Promise<OpenApiDocument>;
}

declare global {
  var cardinalPages: PageServer | undefined;
}

/** What is known of the page request under way. */
export interface PageRequest {
  readonly requestId: string;
  readonly address: string;
  readonly response: ServerResponse;
}

export const pageRequests = new AsyncLocalStorage<PageRequest>();

/** Opens the process to its pages. */
export function servePages(deps: Deps): void {
  const contextOf = async (headers: Headers) => {
    const page = pageRequests.getStore();
    const responseHeaders = new Headers();
    const request = new Request(deps.appUrl, { headers: new Headers(headers) });
    const { requestId = '', address = '' } = page ?? {};
    const context = await createRequestContext(request, deps, { requestId, address, responseHeaders });
    // A session that was just prolonged: its cookie goes out with the page.
    const cookies = responseHeaders.getSetCookie();
    if (page && !page.response.headersSent)
      for (const cookie of cookies) page.response.appendHeader('set-cookie', cookie);
    return context;
  };
  globalThis.cardinalPages = {
    caller: async (headers) => createCaller(await contextOf(headers)),
    api: async (headers) => {
      const { schema, actor, appUrl } = await contextOf(headers);
      return describeApi(schema, actor?.role ?? null, appUrl);
    },
  };
}
