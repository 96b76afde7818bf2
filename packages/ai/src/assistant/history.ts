import type { AssistantModelMessage, ModelMessage, ToolModelMessage } from 'ai';
import type { Message, Result } from '../models/index.ts';

/** A conversation as the AI SDK takes it. */
export function history(messages: readonly Message[]): ModelMessage[] {
  // Who said nothing and called nothing, such as an answer that was cut at once, is no message to a provider.
  return messages.map(one).filter(({ content }) => content.length > 0);
}

function one(message: Message): ModelMessage {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.text };
    case 'assistant':
      return { role: 'assistant', content: said(message) };
    case 'tool':
      return { role: 'tool', content: message.results.map(result) };
  }
}

function said({ text, calls = [] }: Extract<Message, { role: 'assistant' }>): AssistantModelMessage['content'] {
  // Anthropic refuses empty texts.
  return [
    ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    ...calls.map(({ id, name, input }) => ({ type: 'tool-call' as const, toolCallId: id, toolName: name, input })),
  ];
}

function result(given: Result): ToolModelMessage['content'][number] {
  return {
    type: 'tool-result',
    toolCallId: given.id,
    toolName: given.name,
    output:
      'failed' in given
        ? { type: 'error-text', value: given.failed }
        : { type: 'json', value: JSON.parse(JSON.stringify(given.output ?? null)) },
  };
}
