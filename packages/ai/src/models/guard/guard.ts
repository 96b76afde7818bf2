import { setTimeout as sleep } from 'node:timers/promises';
import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { collect } from '../collect.ts';
import { ModelError } from '../error.ts';
import { streamOf } from '../stream.ts';
import { cut, describeFailure, foreign, refused } from './describe.ts';
import type { Origin } from './origin.ts';
import type { Patience } from './patience.ts';
import { Silence } from './silence.ts';

/**
 * A provider's model whose failures are ModelErrors, whose silences end and whose first words are asked for again where that
 * may help. An abort by the caller stays the caller's own reason.
 */
export function guard(model: LanguageModelV4, origin: Origin, patience: Patience): LanguageModelV4 {
  const doStream = async (options: LanguageModelV4CallOptions) => {
    const silence = new Silence();
    const abortSignal = options.abortSignal ? AbortSignal.any([options.abortSignal, silence.signal]) : silence.signal;
    const opened = await open(
      model,
      { ...options, abortSignal },
      { caller: options.abortSignal, silence, origin, patience },
    );
    const parts = watch(opened.stream, { caller: options.abortSignal, silence, origin, patience });
    return { ...opened, stream: streamOf(parts) };
  };
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doStream,
    doGenerate: async (options) => collect((await doStream(options)).stream),
  };
}

interface Terms {
  readonly caller: AbortSignal | undefined;
  readonly silence: Silence;
  readonly origin: Origin;
  readonly patience: Patience;
}

async function open(model: LanguageModelV4, options: LanguageModelV4CallOptions, terms: Terms) {
  const { caller, silence, patience } = terms;
  for (let attempt = 1; ; attempt++) {
    silence.wait(patience.firstPartMs);
    try {
      return await model.doStream(options);
    } catch (error) {
      caller?.throwIfAborted();
      const failure = explain(error, terms, false);
      const pause = (failure.retryAfterSeconds ?? 0) * 1000 || patience.firstWaitMs * 2 ** (attempt - 1);
      const hopeful = failure.code === 'rate_limited' || failure.code === 'unavailable';
      if (!hopeful || silence.tooLong || attempt >= patience.attempts || pause > patience.longestWaitMs) throw failure;
      silence.heard();
      await sleep(pause, undefined, caller ? { signal: caller } : {});
    } finally {
      silence.heard();
    }
  }
}

async function* watch(
  stream: ReadableStream<LanguageModelV4StreamPart>,
  terms: Terms,
): AsyncGenerator<LanguageModelV4StreamPart> {
  const { caller, silence, patience } = terms;
  let begun = false;
  try {
    silence.wait(patience.firstPartMs);
    for await (const part of stream) {
      silence.heard();
      if (part.type === 'error') throw part.error;
      if (part.type === 'finish') {
        const { unified, raw } = part.finishReason;
        if (unified === 'content-filter') throw refused();
        if (unified === 'error')
          throw new ModelError('unavailable', `${terms.origin.label} failed. Try again in a minute.`);
        // A provider's stream that ends without saying why it ended was cut off on its way.
        if (unified === 'interrupted' || (unified === 'other' && raw === undefined))
          throw begun ? cut() : foreign(terms.origin.label);
        yield part;
        return;
      }
      begun ||= part.type !== 'stream-start' && part.type !== 'response-metadata';
      yield part;
      silence.wait(begun ? patience.nextPartMs : patience.firstPartMs);
    }
    throw begun ? cut() : foreign(terms.origin.label);
  } catch (error) {
    caller?.throwIfAborted();
    yield { type: 'error', error: explain(error, terms, begun) };
  } finally {
    silence.heard();
  }
}

function explain(error: unknown, { silence, origin }: Terms, begun: boolean): ModelError {
  if (!silence.tooLong) return describeFailure(error, origin, begun);
  return begun
    ? cut()
    : new ModelError('unavailable', `${origin.label} has not answered in time. Try again in a minute.`);
}
