import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppRouter } from '@cardinal/api/catalogue';
import { createClient } from '@cardinal/api/client';
import { handleRest, handleTrpc } from '@cardinal/api/faces';
import { createFeed } from '@cardinal/crm/feed';
import { shippedObjects } from '@cardinal/crm/objects';
import { buildSchema } from '@cardinal/crm/schema';
import type { Database } from '@cardinal/db/connection';
import { getRequestListener } from '@hono/node-server';
import { createTRPCClient, httpLink } from '@trpc/client';
import { pino } from 'pino';
import superjson from 'superjson';

/** The catalogue over HTTP as a process of the product serves it. */
export async function listen(db: Database) {
  const schema = buildSchema(shippedObjects);
  const logger = pino({ level: 'error' });
  const feed = createFeed(db, (error) => logger.error({ err: error }, 'the ledger could not be read'));
  const ai = { provider: 'local' as const };
  const deps = { db, schema: () => schema, appUrl: 'http://127.0.0.1', appSecret: 'for a benchmark', logger, feed, ai };
  const client = { address: '127.0.0.1' };
  const answer = (request: Request) =>
    new URL(request.url).pathname.startsWith('/api/v1')
      ? handleRest(request, deps, client)
      : handleTrpc(request, deps, client);
  const listener = getRequestListener(answer, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/trpc`,
    close: async () => {
      feed.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The same, with its first admin: their cookie, and a client that it lets in. */
export async function serve(db: Database) {
  const { url, close } = await listen(db);
  let cookie = '';
  const signingIn: typeof fetch = async (...given) => {
    const response = await fetch(...given);
    cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    return response;
  };
  const admin = { firstName: 'Bench', email: 'bench@cardinal.test', password: 'a benchmark runs here' };
  await createClient({ url, fetch: signingIn }).session.setup.mutate({ workspace: 'Bench', ...admin });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  // A request for each call: the product's own client waits a moment for others to go along.
  const link = { url, transformer: superjson, methodOverride: 'POST', headers: () => ({ cookie }) } as const;
  const send = overOneSocket(agent);
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ ...link, fetch: send })] });
  const { token } = await client.apiKeys.create.mutate({ name: 'Bench', role: 'admin' });
  /** Reads over REST, with an API key. */
  const rest = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await send(new URL(`/api/v1${path}`, url).href, { method: 'GET', headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  };
  return {
    url,
    cookie,
    client,
    rest,
    close: async () => {
      agent.destroy();
      await close();
    },
  };
}

/** A fetch over one open socket: Node's own takes longer than the server does, on whose thread it runs here. */
function overOneSocket(agent: Agent): typeof fetch {
  return async (url, { headers, body, method = 'POST' } = {}) =>
    await new Promise((answer, fail) => {
      const given = Object.fromEntries(new Headers(headers));
      const text = typeof body === 'string' ? body : '';
      const options = { agent, method, headers: { ...given, 'content-length': Buffer.byteLength(text) } };
      const sent = request(url as string, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => answer(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 500 })));
      });
      sent.on('error', fail);
      sent.end(text);
    });
}
