import type {
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';

/** Nothing is known of what was used. */
export const UNKNOWN_USAGE: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

/** A streamed answer as a whole: the interface asks for both, and one is made from the other. */
export async function collect(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4GenerateResult> {
  const content: LanguageModelV4Content[] = [];
  let text = '';
  let finishReason: LanguageModelV4FinishReason = { unified: 'other', raw: undefined };
  let usage = UNKNOWN_USAGE;
  for await (const part of stream) {
    if (part.type === 'text-delta') text += part.delta;
    if (part.type === 'tool-call') content.push(part);
    if (part.type === 'error') throw part.error;
    if (part.type === 'finish') {
      finishReason = part.finishReason;
      usage = part.usage;
    }
  }
  if (text !== '') content.unshift({ type: 'text', text });
  return { content, finishReason, usage, warnings: [] };
}
