import { randomUUID } from 'node:crypto';
import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { collect, UNKNOWN_USAGE } from './collect.ts';
import { ModelError } from './error.ts';
import type { Message } from './messages.ts';
import { readPrompt } from './read-prompt.ts';
import { streamOf } from './stream.ts';

/** What to do next: read something with tools, or say something. */
export type Decision =
  | { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }
  | { readonly text: string };

/**
 * Decides the next step of a conversation from all of it. Several decisions are said in their order; once there are calls,
 * they are made when the step ends, and the next step sees their results.
 */
export type Decide = (
  messages: readonly Message[],
  signal: AbortSignal | undefined,
) => AsyncIterable<Decision> | Promise<Decision>;

/** A model that needs no server: it speaks the interface of all the others, so that nothing else knows the difference. */
export function createLocalModel(decide: Decide): LanguageModelV4 {
  const doStream = async (options: LanguageModelV4CallOptions) => ({ stream: streamOf(answer(decide, options)) });
  return {
    specificationVersion: 'v4',
    provider: 'local',
    modelId: 'grammar',
    supportedUrls: {},
    doStream,
    doGenerate: async (options) => collect((await doStream(options)).stream),
  };
}

async function* answer(decide: Decide, options: LanguageModelV4CallOptions): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: 'stream-start', warnings: [] };
  let texts = 0;
  let calls = 0;
  try {
    for await (const decision of decisions(decide(readPrompt(options.prompt), options.abortSignal))) {
      options.abortSignal?.throwIfAborted();
      if ('text' in decision) {
        const id = String(texts++);
        yield { type: 'text-start', id };
        yield { type: 'text-delta', id, delta: decision.text };
        yield { type: 'text-end', id };
        continue;
      }
      for (const { name, input } of decision.calls) {
        calls++;
        yield { type: 'tool-call', toolCallId: randomUUID(), toolName: name, input: JSON.stringify(input) };
      }
    }
  } catch (error) {
    if (options.abortSignal?.aborted || error instanceof ModelError) throw error;
    throw new ModelError('unavailable', 'The local engine failed on this question. Ask it in other words.', {
      cause: error,
    });
  }
  yield {
    type: 'finish',
    finishReason: { unified: calls > 0 ? 'tool-calls' : 'stop', raw: undefined },
    usage: UNKNOWN_USAGE,
  };
}

async function* decisions(decided: AsyncIterable<Decision> | Promise<Decision>): AsyncGenerator<Decision> {
  if (Symbol.asyncIterator in decided) yield* decided;
  else yield await decided;
}
