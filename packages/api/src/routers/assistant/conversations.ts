import { type Conversation, listConversations } from '@cardinal/crm/conversations';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

const output: z.ZodType<readonly Conversation[]> = z.array(
  z.object({ id: z.uuid(), title: z.string(), updatedAt: z.string() }),
);

export const conversations = operation({
  permission: 'useAi',
  summary: "The caller's own conversations with the assistant, the latest first.",
  input: noInput,
  output,
}).query(({ ctx }) => listConversations(ctx));
