/** A piece of what was said. Calls of tools keep what they gave, so that an answer can be shown again as it was. */
export type MessagePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'call'; readonly id: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'result'; readonly id: string; readonly name: string; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: string; readonly name: string; readonly message: string }
  | { readonly type: 'proposal'; readonly id: string; readonly proposalId: string }
  | { readonly type: 'problem'; readonly code: string; readonly message: string };

export interface StoredMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly MessagePart[];
  /** Which model answered; null for what a person said. */
  readonly model: string | null;
  readonly createdAt: string;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
}
