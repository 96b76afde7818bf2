import { createModel, type Model, ModelError } from '@cardinal/ai/models';
import { type RecordFacts, readOnly, recordFacts } from '@cardinal/crm/assistant';
import { CardinalError } from '@cardinal/crm/errors';
import { z } from 'zod';
import type { AskContext } from './context.ts';
import { decideLocally } from './local.ts';

export const writingInput = z.strictObject({ object: z.string().max(64), id: z.uuid() });

/**
 * Lets a model write about a record from its facts; the local engine composes the text of the facts themselves.
 * @param signal with which `write` ends when the caller leaves
 * @throws CardinalError `unavailable` in the model's words when it gives no answer
 */
export async function writeAbout<T>(
  context: AskContext,
  { object, id }: z.output<typeof writingInput>,
  write: (model: Model | null, facts: RecordFacts) => Promise<T>,
  signal?: AbortSignal,
): Promise<T & { model: string }> {
  const facts = await recordFacts(readOnly(context), object, id);
  const model = createModel(context.ai, { local: decideLocally(context) });
  try {
    return { ...(await write(model.provider === 'local' ? null : model, facts)), model: model.name };
  } catch (error) {
    if (signal?.aborted) throw new CardinalError('unavailable', 'The request was given up.', [], { cause: error });
    if (!(error instanceof ModelError)) throw error;
    throw new CardinalError('unavailable', error.message, [], { cause: error });
  }
}
