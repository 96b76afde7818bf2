import { z } from 'zod';

/** An answer as it comes to whoever asked. */
export const answerEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begin'), conversationId: z.uuid(), model: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('call'), id: z.string(), name: z.string(), input: z.unknown() }),
  z.strictObject({ type: z.literal('result'), id: z.string(), name: z.string(), output: z.unknown() }),
  z.strictObject({ type: z.literal('failed'), id: z.string(), name: z.string(), message: z.string() }),
  /** What the call `id` drafted waits for a decision under this number. */
  z.strictObject({ type: z.literal('proposal'), id: z.string(), proposalId: z.uuid() }),
  /** The model gave no answer, or broke off. */
  z.strictObject({ type: z.literal('problem'), code: z.string(), message: z.string() }),
  z.strictObject({ type: z.literal('end'), reason: z.enum(['done', 'steps', 'length', 'problem']) }),
]);
export type AnswerEvent = z.output<typeof answerEvent>;
