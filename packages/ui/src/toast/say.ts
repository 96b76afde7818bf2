import type { toast } from 'sonner';

type Words = (speaker: typeof toast) => void;

let speaker: typeof toast | null = null;
let waiting: Words[] = [];
const listeners = new Set<() => void>();

/** Shows a toast, or keeps it until there is a place for toasts. */
export function say(words: Words): void {
  if (speaker) {
    words(speaker);
    return;
  }
  waiting.push(words);
  for (const tell of listeners) tell();
}

/** Whether words wait for a place to be shown. */
export const isWaiting = (): boolean => waiting.length > 0;

export function onWaiting(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Says what has waited, and from now on at once. Answers with how to stop. */
export function speakWith(voice: typeof toast): () => void {
  speaker = voice;
  const kept = waiting;
  waiting = [];
  for (const words of kept) words(voice);
  return () => {
    speaker = null;
  };
}
