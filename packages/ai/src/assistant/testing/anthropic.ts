import { z } from 'zod';
import { event, type Protocol, type Turn } from './protocol.ts';

const Block = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  tool_use_id: z.string().optional(),
  content: z.unknown().optional(),
});
const Request = z.looseObject({
  stream: z.literal(true),
  max_tokens: z.number(),
  model: z.string(),
  system: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  tools: z.array(z.looseObject({ name: z.string(), description: z.string(), input_schema: z.unknown() })).default([]),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.array(Block) })),
});

function* blocks({ text, calls = [] }: Turn) {
  if (text)
    yield { start: { type: 'text', text: '' }, deltas: text.map((piece) => ({ type: 'text_delta', text: piece })) };
  for (const { id, name, input } of calls)
    yield {
      start: { type: 'tool_use', id, name, input: {} },
      deltas: input.map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
    };
}

/** Anthropic's Messages: https://docs.anthropic.com/en/api/messages-streaming */
export const anthropic: Protocol = {
  provider: 'anthropic',
  keyVariable: 'ANTHROPIC_API_KEY',
  path: '/v1/messages',
  credential: (headers) => headers['x-api-key'],
  speak: (turn) => {
    const send = (data: { type: string } & Record<string, unknown>) => event(data, data.type);
    const reasons = { length: 'max_tokens', refusal: 'refusal' };
    const stop_reason = turn.ends ? reasons[turn.ends] : turn.calls ? 'tool_use' : 'end_turn';
    const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [], model: 'm', stop_reason: null };
    return [
      send({
        type: 'message_start',
        message: { ...message, stop_sequence: null, usage: { input_tokens: 11, output_tokens: 1 } },
      }),
      send({ type: 'ping' }),
      ...[...blocks(turn)].flatMap(({ start, deltas }, index) => [
        send({ type: 'content_block_start', index, content_block: start }),
        ...deltas.map((delta) => send({ type: 'content_block_delta', index, delta })),
        send({ type: 'content_block_stop', index }),
      ]),
      send({ type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 7 } }),
      send({ type: 'message_stop' }),
    ];
  },
  read: (body) => {
    const { model, system, tools, messages } = Request.parse(body);
    const results = messages.flatMap(({ content }) => content.filter(({ type }) => type === 'tool_result'));
    return {
      model,
      system: system.map(({ text }) => text).join(''),
      tools: tools.map(({ name, description, input_schema }) => ({ name, description, schema: input_schema })),
      results: Object.fromEntries(results.map(({ tool_use_id, content }) => [tool_use_id, String(content)])),
      asked:
        messages
          .flatMap(({ role, content }) => (role === 'user' ? content : []))
          .findLast(({ type }) => type === 'text')?.text ?? '',
    };
  },
  failure: (type, message) => JSON.stringify({ type: 'error', error: { type, message } }),
};
