import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '@cardinal/api/trpc';
import type { Database } from '@cardinal/db/connection';
import { getRequestListener } from '@hono/node-server';
import { clientAddress, type TrustedProxies } from './address.ts';
import { isAllowedHost } from './allowed-host.ts';
import { compressed } from './compress.ts';
import { type Face, faceFor } from './face.ts';
import type { Pages } from './pages.ts';
import { readiness } from './probes.ts';

interface Parts {
  readonly deps: Deps;
  readonly database: Database;
  readonly pages: Pages;
  readonly proxies: TrustedProxies;
}

/** Answers one request: probes, then the faces, then the pages. */
export async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const url = request.url ?? '/';
  if (url === '/healthz') return sendJson(response, 200, { status: 'ok' });
  if (url === '/readyz') {
    const { ready, checks } = await readiness(parts.database, parts.deps.logger);
    return sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
  }
  const { appUrl } = parts.deps;
  if (!isAllowedHost(request.headers.host, appUrl)) {
    const message = `This is Cardinal at ${appUrl}. If it should answer to another name, set APP_URL to it.`;
    return sendJson(response, 421, { code: 'misdirected', message });
  }
  const face = faceFor(url);
  if (face) return listener(face, parts)(request, response);
  if (url.startsWith('/api/'))
    return sendJson(response, 404, { code: 'not_found', message: 'There is no such address.' });
  return parts.pages.handle(request, response);
}

const listeners = new Map<Face, (request: IncomingMessage, response: ServerResponse) => Promise<void>>();

/** A face as Node calls it; made once. */
function listener(face: Face, { deps, proxies }: Parts) {
  const known = listeners.get(face);
  if (known) return known;
  const made = getRequestListener(
    async (request, { incoming }) => {
      const node = incoming as IncomingMessage;
      const address = clientAddress(node, deps.appUrl, proxies);
      return compressed(request, await face.handle(request, deps, { address, incoming: node }));
    },
    { overrideGlobalObjects: false, hostname: new URL(deps.appUrl).host },
  );
  listeners.set(face, made);
  return made;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
