import { z } from 'zod';
import type { AnswerEvent } from '../../assistant/events.ts';

/** An answer of the assistant as a whole. */
export const wholeAnswer = z.object({
  conversationId: z.uuid(),
  model: z.string(),
  text: z.string(),
  /** What the model looked up, with what it was told. */
  calls: z.array(
    z.object({
      name: z.string(),
      input: z.unknown(),
      output: z.unknown().optional(),
      error: z.string().optional(),
    }),
  ),
  /** The actions that wait for a decision now. */
  proposals: z.array(z.uuid()),
  /** `steps`, `length`: it was cut off there. */
  end: z.enum(['done', 'steps', 'length', 'problem']),
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
});
type WholeAnswer = z.output<typeof wholeAnswer>;

/** Waits for an answer to its end. */
export async function collectAnswer(events: AsyncIterable<AnswerEvent>): Promise<WholeAnswer> {
  const calls = new Map<string, WholeAnswer['calls'][number]>();
  const whole: Omit<WholeAnswer, 'calls'> = { conversationId: '', model: '', text: '', proposals: [], end: 'problem' };
  for await (const event of events) {
    if (event.type === 'begin') Object.assign(whole, { conversationId: event.conversationId, model: event.model });
    else if (event.type === 'text') whole.text += event.text;
    else if (event.type === 'call') calls.set(event.id, { name: event.name, input: event.input });
    else if (event.type === 'result') settle(calls, event, { output: event.output });
    else if (event.type === 'failed') settle(calls, event, { error: event.message });
    else if (event.type === 'proposal') whole.proposals.push(event.proposalId);
    else if (event.type === 'problem') whole.problem = { code: event.code, message: event.message };
    else whole.end = event.reason;
  }
  return { ...whole, calls: [...calls.values()] };
}

function settle(
  calls: Map<string, WholeAnswer['calls'][number]>,
  { id, name }: { readonly id: string; readonly name: string },
  told: { output: unknown } | { error: string },
): void {
  calls.set(id, { ...(calls.get(id) ?? { name, input: null }), ...told });
}
