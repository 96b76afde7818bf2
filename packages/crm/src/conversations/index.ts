export type { Conversation, MessagePart, StoredMessage } from './conversation.ts';
export { conversationIdInput, listConversations, readMessages } from './read.ts';
export { removeConversation } from './remove.ts';
export { say } from './say.ts';
