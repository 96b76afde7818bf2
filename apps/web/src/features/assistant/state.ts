import { toggle } from '#toggle/index.ts';

/** Whether the assistant slides over the page. */
export const assistant = toggle();

let question: string | null = null;

/** Opens the assistant and asks it something at once. */
export function askAssistant(words: string): void {
  question = words.trim() || null;
  assistant.set(true);
}

/** What is to be asked at once, handed out once. */
export function takeQuestion(): string | null {
  const taken = question;
  question = null;
  return taken;
}
