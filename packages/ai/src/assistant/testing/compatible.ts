import { z } from 'zod';
import { event, type Protocol } from './protocol.ts';

const Declared = z.looseObject({ name: z.string(), description: z.string(), parameters: z.unknown() });
const Request = z.looseObject({
  stream: z.literal(true),
  stream_options: z.object({ include_usage: z.literal(true) }),
  model: z.string(),
  tools: z.array(z.object({ type: z.literal('function'), function: Declared })).default([]),
  messages: z.array(
    z.looseObject({ role: z.string(), content: z.string().nullish(), tool_call_id: z.string().optional() }),
  ),
});

/** Chat completions, as Ollama, vLLM, llama.cpp and others speak them: https://platform.openai.com/docs/api-reference/chat-streaming */
export const compatible: Protocol = {
  provider: 'openai-compatible',
  keyVariable: 'OPENAI_API_KEY',
  path: '/v1/chat/completions',
  credential: (headers) => headers.authorization?.slice('Bearer '.length),
  speak: ({ text = [], calls = [], ends }) => {
    const frame = { id: 'chatcmpl_1', object: 'chat.completion.chunk', created: 1, model: 'm' };
    const chunk = (delta: object, finish_reason: string | null = null) =>
      event({ ...frame, choices: [{ index: 0, delta, finish_reason }] });
    const reasons = { length: 'length', refusal: 'content_filter' };
    return [
      chunk({ role: 'assistant', content: '' }),
      ...text.map((content) => chunk({ content })),
      ...calls.flatMap(({ id, name, input }, index) => [
        chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
        ...input.map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
      ]),
      chunk({}, ends ? reasons[ends] : calls.length > 0 ? 'tool_calls' : 'stop'),
      event({ ...frame, choices: [], usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 } }),
      'data: [DONE]\n\n',
    ];
  },
  read: (body) => {
    const { model, tools, messages } = Request.parse(body);
    const text = (role: string) => messages.findLast((message) => message.role === role)?.content ?? '';
    return {
      model,
      system: text('system'),
      tools: tools.map(({ function: { name, description, parameters } }) => ({
        name,
        description,
        schema: parameters,
      })),
      results: Object.fromEntries(
        messages.flatMap(({ role, tool_call_id, content }) => (role === 'tool' ? [[tool_call_id, content ?? '']] : [])),
      ),
      asked: text('user'),
    };
  },
  failure: (type, message) => JSON.stringify({ error: { message, type, code: type, param: null } }),
};
