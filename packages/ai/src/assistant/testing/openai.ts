import { z } from 'zod';
import { event, type Protocol, type Turn } from './protocol.ts';

const Request = z.looseObject({
  stream: z.literal(true),
  store: z.literal(false),
  model: z.string(),
  tools: z.array(z.looseObject({ name: z.string(), description: z.string(), parameters: z.unknown() })).default([]),
  input: z.array(
    z.looseObject({
      type: z.string().optional(),
      role: z.string().optional(),
      content: z.union([z.string(), z.array(z.looseObject({ text: z.string() }))]).optional(),
      call_id: z.string().optional(),
      output: z.unknown().optional(),
    }),
  ),
});

function speak({ text, calls = [], ends }: Turn): string[] {
  const response = { id: 'resp_1', object: 'response', created_at: 1, model: 'm' };
  const usage = { input_tokens: 11, output_tokens: 7, total_tokens: 18 };
  const message = { type: 'message', id: 'item_1', role: 'assistant', status: 'in_progress', content: [] };
  const reason = ends === 'length' ? 'max_output_tokens' : 'content_filter';
  return [
    { type: 'response.created', response },
    ...(text
      ? [
          { type: 'response.output_item.added', output_index: 0, item: message },
          ...text.map((delta) => ({
            type: 'response.output_text.delta',
            item_id: 'item_1',
            output_index: 0,
            content_index: 0,
            delta,
          })),
          { type: 'response.output_item.done', output_index: 0, item: { ...message, status: 'completed' } },
        ]
      : []),
    ...calls.flatMap(({ id, name, input }, at) => {
      const output_index = at + 1;
      const item = { type: 'function_call', id: `fc_${id}`, call_id: id, name, arguments: '', status: 'in_progress' };
      const whole = { ...item, arguments: input.join(''), status: 'completed' };
      return [
        { type: 'response.output_item.added', output_index, item },
        ...input.map((delta) => ({
          type: 'response.function_call_arguments.delta',
          item_id: item.id,
          output_index,
          delta,
        })),
        { type: 'response.function_call_arguments.done', item_id: item.id, output_index, arguments: whole.arguments },
        { type: 'response.output_item.done', output_index, item: whole },
      ];
    }),
    ends
      ? { type: 'response.incomplete', response: { ...response, incomplete_details: { reason }, usage } }
      : { type: 'response.completed', response: { ...response, usage } },
  ].map((data) => event(data, data.type));
}

/** OpenAI's Responses: https://platform.openai.com/docs/api-reference/responses-streaming */
export const openai: Protocol = {
  provider: 'openai',
  keyVariable: 'OPENAI_API_KEY',
  path: '/v1/responses',
  credential: (headers) => headers.authorization?.slice('Bearer '.length),
  speak,
  read: (body) => {
    const { model, tools, input } = Request.parse(body);
    const text = (role: RegExp) => {
      const content = input.findLast((item) => role.test(item.role ?? ''))?.content ?? '';
      return typeof content === 'string' ? content : content.map((part) => part.text).join('');
    };
    return {
      model,
      system: text(/system|developer/),
      tools: tools.map(({ name, description, parameters }) => ({ name, description, schema: parameters })),
      results: Object.fromEntries(
        input.flatMap(({ type, call_id, output }) =>
          type === 'function_call_output' ? [[call_id, String(output)]] : [],
        ),
      ),
      asked: text(/user/),
    };
  },
  failure: (type, message) => JSON.stringify({ error: { message, type, code: type, param: null } }),
};
