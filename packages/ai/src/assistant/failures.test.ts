import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answer } from './answer.ts';
import { hear, KEY, modelAt, PROTOCOLS } from './testing/ask.ts';
import { begin, fail, serve } from './testing/serve.ts';
import type { Tool } from './tool.ts';

const printed: string[] = [];

beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      printed.push(inspect(words, { depth: 9 }));
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed.splice(0)).toEqual([]);
});

/** The error as a log would print it, with everything that hangs on it. */
const logged = (error: unknown) => inspect(error, { depth: 9, showHidden: true });

describe.each(PROTOCOLS)('$provider', (protocol) => {
  const { speak, failure } = protocol;

  it.each([
    [401, 'unauthorized', 'authentication_error', `Incorrect API key provided: ${KEY}`],
    [403, 'unauthorized', 'permission_error', `The key ${KEY} may not use this`],
    [404, 'invalid', 'not_found_error', `No model for ${KEY}`],
    [400, 'invalid', 'invalid_request_error', `Bad field; asked with ${KEY} and with sk-ant-another-key`],
    [400, 'too_long', 'context_length_exceeded', 'This model has a maximum context length'],
    [400, 'too_long', 'invalid_request_error', 'prompt is too long: 250000 tokens > 200000 maximum'],
    [413, 'too_long', 'request_too_large', 'Too large'],
    [429, 'unauthorized', 'insufficient_quota', 'You exceeded your current quota'],
    [400, 'invalid', 'invalid_request_error', 'The timeout of a rate_limit api_error is no number'],
    [307, 'invalid', 'redirect', 'Elsewhere'],
  ])('%i is %s, once, in words without the key', async (status, code, type, message) => {
    const { baseUrl, bodies } = await serve((response) =>
      fail(response, status, failure(type, message), { location: 'http://127.0.0.1:1/' }),
    );
    const { problem, parts } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem?.code).toBe(code);
    expect(problem?.message).toMatch(/^[A-Z].*[a-z]/);
    expect(logged(problem)).not.toMatch(/sk-test|sk-ant/);
    expect([parts, bodies.length]).toEqual([[], 1]);
  });

  it('names the variable of a key that is not accepted', async () => {
    const { baseUrl } = await serve((response) => fail(response, 401, failure('authentication_error', 'no')));
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem?.message).toContain(`check ${protocol.keyVariable}`);
  });

  it('waits as long as it is asked to, when that is short', async () => {
    const { baseUrl, bodies } = await serve((response, number) =>
      number === 0
        ? fail(response, 429, failure('rate_limit_error', 'slow down'), { 'retry-after': '1' })
        : begin(response, speak({ text: ['Here.'] })).end(),
    );
    const began = performance.now();
    const { text } = await hear({ model: modelAt(protocol, baseUrl, { longestWaitMs: 2000 }) });
    expect([text, bodies.length]).toEqual(['Here.', 2]);
    expect(performance.now() - began).toBeGreaterThan(950);
  });

  it('says how long to wait, when that is long', async () => {
    const { baseUrl, bodies } = await serve((response) =>
      fail(response, 429, failure('rate_limit_error', 'slow down'), { 'retry-after': '37' }),
    );
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem).toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: 37,
      message: expect.stringContaining('37 seconds'),
    });
    expect(bodies).toHaveLength(1);
  });

  it.each([500, 503, 529])('asks three times of a server that says %i', async (status) => {
    const { baseUrl, bodies } = await serve((response) =>
      fail(response, status, failure('overloaded_error', 'Overloaded')),
    );
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect([problem?.code, bodies.length]).toEqual(['unavailable', 3]);
  });

  it('is unavailable when nobody listens', async () => {
    const { problem } = await hear({ model: modelAt(protocol, 'http://127.0.0.1:9/v1') });
    expect(problem).toMatchObject({ code: 'unavailable', message: expect.stringContaining('cannot be reached') });
  });

  it.each([
    ['a page', (said: string[]) => ['<html>Welcome</html>', ...said.slice(0, 0)]],
    [
      'broken JSON among the events',
      (said: string[]) => [...said.slice(0, 2), 'data: {"type": "cont\n\n', ...said.slice(2)],
    ],
    ['another protocol', () => ['data: {"hello":"world"}\n\n']],
  ])('%s is no answer', async (_, garble) => {
    const { baseUrl } = await serve((response) => begin(response, garble(speak({ text: ['Hello'] }))).end());
    const { problem, parts } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem?.code).toBe('invalid');
    expect(parts.some(({ type }) => type === 'end')).toBe(false);
  });

  it.each([
    ['torn', true],
    ['ended early', false],
  ])('a connection that is %s gives what had come, and then that it was cut', async (_, torn) => {
    const said = speak({ text: ['Two ', 'deals ', 'are open.'] });
    const at = said.findIndex((piece) => piece.includes('are open.'));
    const { baseUrl, bodies } = await serve((response) => {
      begin(response, said.slice(0, at));
      setTimeout(() => (torn ? response.destroy() : response.end()), 30);
    });
    const { text, problem, parts } = await hear({ model: modelAt(protocol, baseUrl) });
    expect([text, problem?.code, bodies.length]).toEqual(['Two deals ', 'cut', 1]);
    expect(parts.some(({ type }) => type === 'end')).toBe(false);
  });

  it('runs no call of a step that was cut', async () => {
    const ran = vi.fn(async () => null);
    const tool: Tool = { name: 'find', description: 'Finds.', input: z.object({}), run: ran };
    const said = speak({ calls: [{ id: 'c1', name: 'find', input: ['{', '}'] }] });
    const end = said.findIndex((piece) => /message_delta|response\.completed|"tool_calls"[,}]/.test(piece));
    const { baseUrl } = await serve((response) => begin(response, said.slice(0, end)).end());
    const { problem } = await hear({ model: modelAt(protocol, baseUrl), tools: [tool] });
    expect(problem?.code).toBe('cut');
    expect(ran).not.toHaveBeenCalled();
  });

  it('does not wait for ever for a first word', async () => {
    const { baseUrl, bodies } = await serve(() => {});
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem).toMatchObject({ code: 'unavailable', message: expect.stringContaining('not answered in time') });
    expect(bodies).toHaveLength(1);
  });

  it('does not wait for ever for the next word', async () => {
    const said = speak({ text: ['Two ', 'deals.'] });
    const { baseUrl } = await serve((response) =>
      begin(
        response,
        said.slice(
          0,
          said.findIndex((piece) => piece.includes('deals.')),
        ),
      ),
    );
    const { text, problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect([text, problem?.code]).toEqual(['Two ', 'cut']);
  });

  it('stops when the caller says so, and hangs up', async () => {
    const stop = new AbortController();
    const gone = Promise.withResolvers<void>();
    const { baseUrl } = await serve((response) => {
      response.on('close', gone.resolve);
      begin(response, speak({ text: ['Two '] }).slice(0, 4));
    });
    const heard = hear({
      model: modelAt(protocol, baseUrl, { firstPartMs: 60_000, nextPartMs: 60_000 }),
      signal: stop.signal,
    });
    await sleep(100);
    stop.abort(new Error('The person went away.'));
    expect((await heard).error).toEqual(new Error('The person went away.'));
    await gone.promise;
  });

  it('hangs up when the caller listens no longer', async () => {
    const gone = Promise.withResolvers<void>();
    const said = speak({ text: ['Two ', 'deals.'] });
    const { baseUrl } = await serve((response) => {
      response.on('close', gone.resolve);
      begin(
        response,
        said.slice(
          0,
          said.findIndex((piece) => piece.includes('deals.')),
        ),
      );
    });
    const model = modelAt(protocol, baseUrl, { firstPartMs: 60_000, nextPartMs: 60_000 });
    for await (const part of answer({ model, system: 'x', messages: [{ role: 'user', text: 'y' }], tools: [] })) {
      expect(part).toEqual({ type: 'text', text: 'Two ' });
      break;
    }
    await gone.promise;
  });

  it('ends a huge answer', async () => {
    const said = speak({ text: Array.from({ length: 300 }, () => 'a'.repeat(1000)) });
    const { baseUrl } = await serve((response) => begin(response, said).end());
    const { text, parts, error } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(error).toBeUndefined();
    expect(parts.at(-1)).toMatchObject({ type: 'end', reason: 'length' });
    expect(text).toHaveLength(100_000);
  });

  it('ends a call whose input never ends', async () => {
    const input = Array.from({ length: 150 }, () => 'a'.repeat(10_000));
    const { baseUrl } = await serve((response) =>
      begin(response, speak({ calls: [{ id: 'c1', name: 'find', input: ['{"a":"', ...input, '"}'] }] })).end(),
    );
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem).toMatchObject({ code: 'cut', message: expect.stringContaining('did not come to an end') });
  });

  it('an empty answer is none', async () => {
    const { baseUrl } = await serve((response) => begin(response, speak({})).end());
    const { problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect(problem).toMatchObject({ code: 'invalid', message: expect.stringContaining('answered nothing') });
  });
});

describe('errors inside a stream', () => {
  const [anthropic, openai, compatible] = PROTOCOLS;
  const overloaded = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
  const rate = {
    type: 'error',
    sequence_number: 3,
    error: { type: 'rate_limit_error', code: 'rate_limit_exceeded', message: `slow ${KEY}`, param: null },
  };
  const crash = { error: { message: 'CUDA out of memory', type: 'server_error', code: 500 } };
  it.each([
    [anthropic, `event: error\ndata: ${JSON.stringify(overloaded)}\n\n`, 'unavailable'],
    [openai, `data: ${JSON.stringify(rate)}\n\n`, 'rate_limited'],
    [compatible, `data: ${JSON.stringify(crash)}\n\n`, 'unavailable'],
  ])('%#: come after what had been said', async (protocol, event, code) => {
    if (!protocol) throw new Error('There are three protocols.');
    const said = protocol.speak({ text: ['Two ', 'deals.'] });
    const at = said.findIndex((piece) => piece.includes('deals.'));
    const { baseUrl } = await serve((response) => begin(response, [...said.slice(0, at), event]).end());
    const { text, problem } = await hear({ model: modelAt(protocol, baseUrl) });
    expect([text, problem?.code]).toEqual(['Two ', code]);
    expect(logged(problem)).not.toContain(KEY);
  });
});
