import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logAccess } from './access-log.ts';

test('a page that is asked for has a line in the log; one that is fetched ahead, and a probe, have none', async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const server = http.createServer((request, response) => {
    logAccess(logger, request, response);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(`${at}/people/1`, { headers: { 'next-router-prefetch': '1' } });
  await fetch(`${at}/healthz`);
  await fetch(`${at}/people/2`);
  await new Promise((resolve) => server.close(resolve));
  expect(lines.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(['/people/2']);
});
