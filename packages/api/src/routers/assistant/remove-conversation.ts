import { conversationIdInput, removeConversation as remove } from '@cardinal/crm/conversations';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const removeConversation = operation({
  permission: 'useAi',
  summary: "Delete one of the caller's conversations for good; what was proposed in it stays.",
  input: conversationIdInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await remove(ctx, input);
  return null;
});
