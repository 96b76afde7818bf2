import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { clientAddress, trustProxies } from './address.ts';
import type { Env } from './env.ts';
import { securePage } from './page-headers.ts';
import { pageRequests } from './page-server.ts';
import { staticFiles } from './static-files.ts';

/** Everything that is no face: the pages, and what they load. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** Starts Next in this process; in development with its compiler and hot reload. */
export async function startPages(env: Env, dir: string, httpServer: Server): Promise<Pages> {
  const { dev, host: hostname, port } = env;
  const app = next({ dev, dir, hostname, port, httpServer });
  await app.prepare();
  const handler = app.getRequestHandler();
  const serveStatic = dev ? undefined : staticFiles(path.join(dir, '.next', 'static'));
  const https = env.appUrl.startsWith('https:');
  const proxies = trustProxies(env.trustedProxies);
  return {
    handle: async (request, response) => {
      securePage(request, response, { dev, https });
      if (await serveStatic?.(request, response)) return;
      const requestId = randomUUID();
      response.setHeader('x-request-id', requestId);
      const address = clientAddress(request, env.appUrl, proxies);
      await pageRequests.run({ requestId, address, response }, () => handler(request, response));
    },
    close: () => app.close(),
  };
}
