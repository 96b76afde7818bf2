import { router } from '../../trpc/index.ts';
import { ask } from './ask.ts';
import { conversations } from './conversations.ts';
import { draftEmail } from './draft-email.ts';
import { messages } from './messages.ts';
import { removeConversation } from './remove-conversation.ts';
import { summarize } from './summarize.ts';

export const assistantRouter = router({ ask, conversations, messages, removeConversation, summarize, draftEmail });
