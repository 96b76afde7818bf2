import type { LanguageModelV4Prompt, LanguageModelV4ToolResultOutput } from '@ai-sdk/provider';
import type { Message, Result } from './messages.ts';

/** A prompt as it reaches a model, in the words of this package. The system's text and pictures are left out. */
export function readPrompt(prompt: LanguageModelV4Prompt): Message[] {
  return prompt.flatMap((message) => readMessage(message) ?? []);
}

function readMessage(message: LanguageModelV4Prompt[number]): Message | null {
  switch (message.role) {
    case 'system':
      return null;
    case 'user':
      return { role: 'user', text: texts(message.content) };
    case 'assistant': {
      const calls = message.content.flatMap((part) =>
        part.type === 'tool-call' ? [{ id: part.toolCallId, name: part.toolName, input: part.input }] : [],
      );
      const text = texts(message.content);
      return calls.length > 0 ? { role: 'assistant', text, calls } : { role: 'assistant', text };
    }
    case 'tool':
      return {
        role: 'tool',
        results: message.content.flatMap((part) => (part.type === 'tool-result' ? [result(part)] : [])),
      };
  }
}

function texts(content: readonly { readonly type: string; readonly text?: string }[]): string {
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function result(part: { toolCallId: string; toolName: string; output: LanguageModelV4ToolResultOutput }): Result {
  const named = { id: part.toolCallId, name: part.toolName };
  const { output } = part;
  switch (output.type) {
    case 'json':
    case 'text':
    case 'content':
      return { ...named, output: output.value };
    case 'error-text':
      return { ...named, failed: output.value };
    case 'error-json':
      return { ...named, failed: typeof output.value === 'string' ? output.value : JSON.stringify(output.value) };
    case 'execution-denied':
      return { ...named, failed: output.reason ?? 'This was not allowed.' };
  }
}
