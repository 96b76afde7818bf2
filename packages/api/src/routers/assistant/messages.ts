import { conversationIdInput, type MessagePart, readMessages, type StoredMessage } from '@cardinal/crm/conversations';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

const part: z.ZodType<MessagePart> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('call'), id: z.string(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('result'), id: z.string(), name: z.string(), output: z.unknown() }),
  z.object({ type: z.literal('failed'), id: z.string(), name: z.string(), message: z.string() }),
  z.object({ type: z.literal('proposal'), id: z.string(), proposalId: z.uuid() }),
  z.object({ type: z.literal('problem'), code: z.string(), message: z.string() }),
]);

const output: z.ZodType<readonly StoredMessage[]> = z.array(
  z.object({
    id: z.uuid(),
    role: z.enum(['user', 'assistant']),
    parts: z.array(part),
    model: z.string().nullable(),
    createdAt: z.string(),
  }),
);

export const messages = operation({
  permission: 'useAi',
  summary: "What was said in one of the caller's conversations, oldest first.",
  input: conversationIdInput,
  output,
}).query(({ ctx, input }) => readMessages(ctx, input.id));
