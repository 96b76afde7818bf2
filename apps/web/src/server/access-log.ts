import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { loggedPath } from './logger.ts';

/**
 * Writes a line for each answered request, except for what browsers load beside pages or before anyone asks for it (a list
 * has a page for each of its rows fetched), and what probes ask.
 */
export function logAccess(logger: Logger, request: IncomingMessage, response: ServerResponse): void {
  const path = loggedPath(request.url ?? '/');
  if (
    request.headers['next-router-prefetch'] ||
    path.startsWith('/_next/') ||
    path === '/healthz' ||
    path === '/readyz'
  )
    return;
  const from = performance.now();
  response.once('close', () => {
    const requestId = response.getHeader('x-request-id');
    const ms = Math.round((performance.now() - from) * 10) / 10;
    const entry = { requestId, method: request.method, path, status: response.statusCode, ms };
    if (response.statusCode >= 500) logger.warn(entry, 'request');
    else logger.info(entry, 'request');
  });
}
