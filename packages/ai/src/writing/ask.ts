import { answer } from '../assistant/index.ts';
import { type Message, type Model, ModelError } from '../models/index.ts';

/** What a model says to one question without tools, as a whole. @throws ModelError */
export async function ask(
  model: Model,
  system: string,
  messages: readonly Message[],
  signal: AbortSignal | undefined,
): Promise<string> {
  let text = '';
  for await (const part of answer({ model, system, messages, tools: [], maxSteps: 1, ...(signal ? { signal } : {}) })) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'end' && part.reason !== 'done')
      throw new ModelError('cut', 'The model wrote more than fits and was stopped. Try again.');
  }
  return text.trim();
}
