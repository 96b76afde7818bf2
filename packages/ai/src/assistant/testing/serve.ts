import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Answers one request; `number` counts from 0. */
export type Reply = (response: ServerResponse, number: number, request: IncomingMessage) => void;

/** A server on loopback for the length of a test. It keeps the bodies and headers that it was sent. */
export async function serve(reply: Reply) {
  const bodies: unknown[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      requests.push(request);
      reply(response, requests.length - 1, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, bodies, requests };
}

/** Begins a stream of events and sends the pieces; the caller ends it, or does not. */
export function begin(response: ServerResponse, pieces: readonly string[]): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const piece of pieces) response.write(piece);
  return response;
}

/** Answers with an error. */
export function fail(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
