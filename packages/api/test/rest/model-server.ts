import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readModelSettings } from '@cardinal/ai/models';
import { onTestFinished } from 'vitest';
import type { Deps } from '../../src/trpc/index.ts';

/**
 * A server that speaks the protocol of chat completions and answers when it is told to; until the test's end it is whom the
 * API asks.
 */
export async function modelServer(deps: Deps) {
  const waiting: ServerResponse[] = [];
  const left: ServerResponse[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      response.on('close', () => response.writableFinished || left.push(response));
      waiting.push(response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  Object.assign(deps, {
    ai: readModelSettings({ AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_BASE_URL: baseUrl }),
  });
  onTestFinished(() => {
    Object.assign(deps, { ai: { provider: 'local' } });
    server.closeAllConnections();
    server.close();
  });
  const write = (delta: object, finish: string | null = null) => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    const chunk = { id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices };
    waiting.at(-1)?.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  return {
    /** Requests that have come, and those whose asker went away. */
    waiting,
    left,
    say: (text: string) => write({ content: text }),
    finish: () => {
      write({}, 'stop');
      waiting.at(-1)?.end('data: [DONE]\n\n');
    },
    breakOff: () => waiting.at(-1)?.destroy(),
  };
}
