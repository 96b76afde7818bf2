import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchSchema } from '@cardinal/crm/definitions';
import { createFeed } from '@cardinal/crm/feed';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase, startTestServer } from '@cardinal/db/testing';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { handleTrpc } from '../../src/faces/index.ts';
import type { Deps } from '../../src/trpc/index.ts';

/**
 * The catalogue behind a real HTTP server, on a database of the file's own.
 * @param options.ownServer for what other tests' open transactions would hold back: the feed
 */
export function inServer({ ownServer = false } = {}) {
  const running: { db?: Database; deps?: Deps; url: string; log: string[]; close?: () => Promise<void> } = {
    url: '',
    log: [],
  };

  beforeAll(async () => {
    const own = ownServer ? await startTestServer() : undefined;
    const made = await createTestDatabase(own);
    const db = connect(made.url, { max: 4 });
    const logger = pino({ level: 'error' }, { write: (line: string) => running.log.push(line) });
    const fail = (what: string) => (error: unknown) => logger.error({ err: error }, what);
    const schema = await watchSchema(db, made.url, fail('the schema'));
    const feed = createFeed(db, fail('the feed'));
    const deps: Deps = {
      db,
      schema: schema.current,
      refreshSchema: schema.refresh,
      appUrl: 'http://crm.test',
      appSecret: 'a secret for tests',
      logger,
      feed,
      ai: { provider: 'local' },
    };
    const listener = getRequestListener((request) => handleTrpc(request, deps, { address: '192.0.2.1' }), {
      overrideGlobalObjects: false,
    });
    const server = createServer((request, response) => void listener(request, response));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    running.db = db;
    running.deps = deps;
    running.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    running.close = async () => {
      feed.stop();
      await schema.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await db.close();
      await made.drop();
      await own?.stop();
    };
  });
  afterAll(() => running.close?.());

  /** A typed client that keeps cookies, as a browser does. */
  const browser = () => {
    const jar = new Map<string, string>();
    const keeping: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      return response;
    };
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const client = createClient({
      url: `${running.url}/api/trpc`,
      fetch: keeping,
      headers: () => ({ cookie: cookie() }),
    });
    return { client, jar, cookie };
  };

  const post = (path: string, body: string | Blob | ReadableStream | undefined, headers: Record<string, string> = {}) =>
    fetch(`${running.url}/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);

  return { running, browser, post };
}

/** What a tRPC client reads out of an answer that went wrong. */
export async function failureIn(response: Response): Promise<{ message: string; cardinal: Record<string, unknown> }> {
  const body: unknown = await response.json();
  const answer = (Array.isArray(body) ? body[0] : body) as {
    error: { json: { message: string; data: { cardinal: Record<string, unknown> } } };
  };
  return { message: answer.error.json.message, cardinal: answer.error.json.data.cardinal };
}
