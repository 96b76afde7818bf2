import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApiKey } from '@cardinal/crm/api-keys';
import type { Context } from '@cardinal/crm/context';
import { createFeed } from '@cardinal/crm/feed';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { ensureDefaultPipeline } from '@cardinal/crm/pipelines';
import { buildSchema } from '@cardinal/crm/schema';
import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { handleRest } from '../../src/faces/index.ts';
import type { Deps } from '../../src/trpc/index.ts';
import { createVesselTable, vessel } from './vessel.ts';

/** What came back: its JSON, if it had any. */
export type ShippedRoleKey = keyof typeof shippedRoles;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A test says what it expects of it.
  readonly body: Record<string, never>;
  readonly text: string;
}

export interface Ask {
  readonly body?: unknown;
  /** Whose key; `null` for none. */
  readonly as?: ShippedRoleKey | null;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Running {
  db: Database;
  deps: Deps;
  operator: Context;
  url: string;
  readonly keys: Record<ShippedRoleKey, string>;
  readonly log: string[];
  close(): Promise<void>;
}

/** The API behind a real HTTP server, on a database of the file's own, with an API key of each role. */
export function inRest(more: Pick<Deps, 'apiRateLimit'> = {}) {
  const running = { log: [] as string[], keys: {} } as unknown as Running;
  beforeAll(async () => {
    const made = await createTestDatabase();
    const db = connect(made.url, { max: 6 });
    const schema = buildSchema([...shippedObjects, vessel]);
    await createVesselTable(db);
    const logger = pino({ level: 'error' }, { write: (line: string) => running.log.push(line) });
    const feed = createFeed(db, (error) => logger.error({ err: error }, 'the feed'));
    const ai = { provider: 'local' as const };
    const given = { db, schema: () => schema, appUrl: 'http://crm.test', appSecret: 'for tests', logger, feed, ai };
    const deps: Deps = { ...given, ...more };
    running.operator = {
      db,
      schema,
      actor: { kind: 'local', userId: null, role: shippedRoles.admin },
      timeZone: 'UTC',
    };
    await ensureDefaultPipeline(running.operator);
    for (const role of Object.keys(shippedRoles) as ShippedRoleKey[]) {
      running.keys[role] = (await createApiKey(running.operator, { name: `The ${role}`, role })).token;
    }
    const { url, close } = await listen(deps);
    Object.assign(running, { db, deps, url });
    running.close = async () => {
      feed.stop();
      await close();
      await db.close();
      await made.drop();
    };
  });
  afterAll(() => running.close());

  /** Sends a request as an outside program would: over the socket, knowing nothing of us. */
  const api = async (method: string, path: string, { body, as = 'admin', headers = {} }: Ask = {}): Promise<Answer> => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${running.url}${path.startsWith('/api') ? '' : '/api/v1'}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as && { authorization: `Bearer ${running.keys[as]}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    const parsed = (isJson ? JSON.parse(text) : {}) as Answer['body'];
    return { status: response.status, headers: response.headers, body: parsed, text };
  };
  return { running, api };
}

/** A server of its own on the same database: another process, as far as anything here can tell. */
export async function listen(deps: Deps): Promise<{ readonly url: string; close(): Promise<void> }> {
  const listener = getRequestListener((request) => handleRest(request, deps, { address: '192.0.2.1' }), {
    overrideGlobalObjects: false,
  });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** `pointer: code` of every error of a problem. */
export const errorsIn = ({ body }: Answer): string[] =>
  ((body as { errors?: { pointer: string; code: string }[] }).errors ?? []).map(
    ({ pointer, code }) => `${pointer}: ${code}`,
  );
