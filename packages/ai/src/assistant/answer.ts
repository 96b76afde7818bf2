import { isStepCount, type StopCondition, streamText, type ToolSet } from 'ai';
import { type Message, type Model, ModelError } from '../models/index.ts';
import { history } from './history.ts';
import type { AnswerPart } from './part.ts';
import { tell } from './tell.ts';
import { MisfitError, type Tool } from './tool.ts';
import { toolSet } from './tool-set.ts';

const MOST_STEPS = 8;
const MOST_TOKENS = 8192;

export interface Question {
  readonly model: Model;
  /** The rules, see `assistantPrompt`. */
  readonly system: string;
  /** The conversation, ending with what the person asks. */
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
  /** Ends the answer; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Requests to the model at most, 8 when left out. */
  readonly maxSteps?: number;
}

/**
 * Asks a model, runs the tools that it calls and tells it their results, step by step, until it has answered. Giving up the
 * iteration ends the request. A tool's input that does not fit is told to the model; when its next step does not fit either,
 * it is given up.
 * @throws ModelError, after whatever had arrived until then
 */
export async function* answer(question: Question): AsyncGenerator<AnswerPart, void, undefined> {
  const { signal } = question;
  signal?.throwIfAborted();
  const given = new AbortController();
  const abortSignal = signal ? AbortSignal.any([signal, given.signal]) : given.signal;
  try {
    yield* tell(ask(question, abortSignal));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ModelError) throw error;
    throw new ModelError('invalid', 'The question could not be put to the model.', { cause: error });
  } finally {
    given.abort();
  }
}

function ask({ model, system, messages, tools, maxSteps = MOST_STEPS }: Question, abortSignal: AbortSignal) {
  return streamText({
    model: model.languageModel,
    instructions: system,
    messages: history(messages),
    tools: toolSet(tools),
    stopWhen: [isStepCount(maxSteps), misfitsTwice],
    maxOutputTokens: MOST_TOKENS,
    // The model asks again by itself, see guard; the SDK would wait up to a minute.
    maxRetries: 0,
    toolCallConcurrency: 4,
    abortSignal,
    // Errors come as parts; without this the SDK prints them.
    onError: () => {},
  }).stream;
}

const misfitsTwice: StopCondition<ToolSet> = ({ steps }) =>
  steps.length >= 2 &&
  steps
    .slice(-2)
    .every(({ content }) =>
      content.some(
        (part) =>
          (part.type === 'tool-error' && part.error instanceof MisfitError) ||
          (part.type === 'tool-call' && part.dynamic === true && part.invalid === true),
      ),
    );
