import type { Secret } from '../secret.ts';

/** Whose answers are guarded, in the words of messages. */
export interface Origin {
  /** Anthropic, OpenAI, or what AI_BASE_URL names. */
  readonly label: string;
  readonly keyVariable: string;
  readonly key: Secret | undefined;
}
