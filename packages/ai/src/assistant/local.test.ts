import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createModel, type Decide, type Message, ModelError } from '../models/index.ts';
import { hear } from './testing/ask.ts';
import type { Tool } from './tool.ts';

const count: Tool = {
  name: 'count',
  description: 'Counts ships.',
  input: z.object({ flag: z.string() }),
  run: async () => ({ count: 2, asOf: new Date(0) }),
};
const modelOf = (local: Decide) => createModel({ provider: 'local' }, { local });

describe('the local engine', () => {
  it('goes the way of the others: calls, results, text', async () => {
    const seen: (readonly Message[])[] = [];
    const model = modelOf(async (messages) => {
      seen.push(messages);
      const last = messages.at(-1);
      if (last?.role !== 'tool') return { calls: [{ name: 'count', input: { flag: 'NO' } }] };
      const [result] = last.results;
      const output = z.object({ count: z.number() }).parse(result && 'output' in result ? result.output : null);
      return { text: `There are ${output.count}.` };
    });
    const { parts } = await hear({ model, tools: [count], messages: [{ role: 'user', text: 'How many?' }] });
    const [call] = parts;
    const id = call?.type === 'call' ? call.id : '';
    expect(model.name).toBe('local/grammar');
    expect(parts).toEqual([
      { type: 'call', id, name: 'count', input: { flag: 'NO' } },
      { type: 'result', id, name: 'count', output: { count: 2, asOf: new Date(0) } },
      { type: 'text', text: 'There are 2.' },
      { type: 'end', reason: 'done', usage: { inputTokens: null, outputTokens: null } },
    ]);
    // The engine sees values as any model would: as JSON, and not quoted.
    expect(seen).toEqual([
      [{ role: 'user', text: 'How many?' }],
      [
        { role: 'user', text: 'How many?' },
        { role: 'assistant', text: '', calls: [{ id, name: 'count', input: { flag: 'NO' } }] },
        { role: 'tool', results: [{ id, name: 'count', output: { count: 2, asOf: '1970-01-01T00:00:00.000Z' } }] },
      ],
    ]);
  });

  it('may say things bit by bit, and then look', async () => {
    const model = modelOf(async function* (messages) {
      if (messages.at(-1)?.role === 'tool') return yield { text: 'Done.' };
      yield { text: 'One ' };
      yield { text: 'moment.' };
      yield {
        calls: [
          { name: 'count', input: { flag: 'NO' } },
          { name: 'count', input: { flag: 'SE' } },
        ],
      };
    });
    const { parts } = await hear({ model, tools: [count] });
    expect(parts.map(({ type }) => type).sort()).toEqual([
      'call',
      'call',
      'end',
      'result',
      'result',
      'text',
      'text',
      'text',
    ]);
    expect(parts.slice(0, 2)).toEqual([
      { type: 'text', text: 'One ' },
      { type: 'text', text: 'moment.' },
    ]);
  });

  it('is told what failed, and why', async () => {
    const model = modelOf(async (messages) => {
      const last = messages.at(-1);
      const [result] = last?.role === 'tool' ? last.results : [];
      return result && 'failed' in result ? { text: result.failed } : { calls: [{ name: 'count', input: {} }] };
    });
    const { text } = await hear({ model, tools: [count] });
    expect(text).toMatch(/^count does not take this input\. flag: /);
  });

  it('fails as a model fails, and keeps the reason for the log', async () => {
    const bug = new TypeError('x is undefined');
    const { problem } = await hear({ model: modelOf(() => Promise.reject(bug)) });
    expect(problem).toMatchObject({ code: 'unavailable', cause: bug });
    const refused = new ModelError('refused', 'No.');
    expect((await hear({ model: modelOf(() => Promise.reject(refused)) })).error).toBe(refused);
  });

  it('stops when the caller says so, before it is asked and while it works', async () => {
    const stop = new AbortController();
    const model = modelOf(async function* (_, signal) {
      yield { text: 'So ' };
      stop.abort(new Error('Enough.'));
      expect(signal?.aborted).toBe(true);
      yield { text: 'on.' };
    });
    const heard = await hear({ model, signal: stop.signal });
    expect(heard.error).toEqual(new Error('Enough.'));
    expect(heard.text).not.toContain('on.');
    expect((await hear({ model, signal: stop.signal })).error).toEqual(new Error('Enough.'));
  });

  it('gives its tools a signal that ends with the answer', async () => {
    const stop = new AbortController();
    const slow: Tool = {
      ...count,
      run: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          stop.abort(new Error('Enough.'));
        }),
    };
    const model = modelOf(async () => ({ calls: [{ name: 'count', input: { flag: 'NO' } }] }));
    expect((await hear({ model, tools: [slow], signal: stop.signal })).error).toEqual(new Error('Enough.'));
  });
});
