import { createServer, request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '@cardinal/db/connection';
import { getRequestListener } from '@hono/node-server';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { handleImports } from '../../src/faces/index.ts';
import type { Deps } from '../../src/trpc/index.ts';
import { inServer } from './server.ts';

const { running, browser } = inServer();
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
let { client, cookie }: Pick<ReturnType<typeof browser>, 'client' | 'cookie'> = browser();
const client1 = { address: '192.0.2.1' };
const deps = (): Deps => running.deps as Deps;

beforeAll(async () => {
  // Only now does the server have an address.
  ({ client, cookie } = browser());
  await client.session.setup.mutate(admin);
});

function send(path: string, body?: string, headers: Record<string, string> = {}): Promise<Response> {
  const method = body === undefined ? 'GET' : 'POST';
  const all = { cookie: cookie(), host: 'crm.test', ...headers };
  const request = new Request(`http://crm.test${path}`, { method, headers: all, ...(body !== undefined && { body }) });
  return handleImports(request, deps(), client1);
}

test('a file is kept, its mapping guessed, its wrong rows given back', async () => {
  const response = await send(
    '/api/imports?object=company&file=firms.csv',
    'name,website\nAcme,acme.example\n,none.example\n',
  );
  expect(response.status).toBe(201);
  expect(response.headers.get('x-request-id')).toBeTruthy();
  const { id } = (await response.json()) as { id: string };
  const view = await client.imports.get.query({ id });
  expect(view).toMatchObject({ status: 'mapping', totalRows: 2, fileName: 'firms.csv' });
  expect(view.mapping.columns.map(({ field }) => field)).toEqual(['name', 'domain']);
  const wrong = await send(`/api/imports/${id}/wrong.csv`);
  expect(wrong.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await wrong.text()).toBe('"name","website","Reason"\r\n');
});

test.each([
  ['nobody signed in', '/api/imports?object=company&file=x.csv', { cookie: '' }, 401, 'unauthenticated'],
  ['another site', '/api/imports?object=company&file=x.csv', { origin: 'https://evil.test' }, 403, 'forbidden'],
  ['no object of this name', '/api/imports?object=nothing&file=x.csv', {}, 404, 'not_found'],
  ['no name of the file', '/api/imports?object=company', {}, 400, 'invalid'],
  [
    'a file that is declared too large',
    '/api/imports?object=company&file=x.csv',
    { 'content-length': '200000001' },
    400,
    'invalid',
  ],
  ['another address', '/api/imports/else', {}, 404, 'not_found'],
])('refuses %s', async (_, path, headers, status, code) => {
  const response = await send(path, 'name\nA\n', headers as Record<string, string>);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});

test("another's import, or none, has no rows to download", async () => {
  expect((await send('/api/imports/01890a5d-ac96-774b-bcce-b302099a8057/wrong.csv')).status).toBe(404);
  expect((await send('/api/imports/no-id/wrong.csv')).status).toBe(400);
});

test('a connection that is cut leaves no half import', async () => {
  const listener = getRequestListener((request) => handleImports(request, deps(), client1), {
    overrideGlobalObjects: false,
  });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const port = (server.address() as AddressInfo).port;
  const { client: sql } = running.db as Database;
  const imports = async () => Number((await sql`select count(*) from imports`)[0]?.count);
  const before = await imports();
  const headers = { cookie: cookie(), 'content-type': 'text/csv' };
  const upload = open({ port, method: 'POST', path: '/api/imports?object=company&file=cut.csv', headers });
  upload.on('error', () => undefined);
  upload.write(`name\n${'A company of some length\n'.repeat(20_000)}`);
  await expect.poll(imports).toBe(before + 1);
  upload.destroy();
  await expect.poll(imports).toBe(before);
});
