import { type AnswerPart, answer, assistantPrompt } from '@cardinal/ai/assistant';
import { createModel, type Message, ModelError } from '@cardinal/ai/models';
import { readOnly } from '@cardinal/crm/assistant';
import { todayIn } from '@cardinal/crm/context';
import { type MessagePart, readMessages, say } from '@cardinal/crm/conversations';
import { requireCapability } from '@cardinal/crm/permissions';
import { suggestChanges } from '@cardinal/crm/proposals';
import { readWorkspace } from '@cardinal/crm/workspace';
import { z } from 'zod';
import type { AskContext } from './context.ts';
import type { AnswerEvent } from './events.ts';
import { decideLocally } from './local.ts';
import { describeSchema } from './schema-words.ts';
import { type Drafted, proposeTool, toolsFor } from './tools.ts';

export const askInput = z.strictObject({
  question: z.string().trim().min(1, 'Ask something.').max(5000, 'Ask in at most 5,000 characters.'),
  /** Goes on with a conversation; left out, one is begun. */
  conversationId: z.uuid().toLowerCase().optional(),
  /** What the person is looking at. */
  about: z.strictObject({ object: z.string().max(64), id: z.uuid() }).optional(),
});
export type AskInput = z.output<typeof askInput>;

/**
 * Answers a question as it comes. The model reads behind the wall; what it drafts is kept as a proposal here, outside of its
 * tools, and so is what was said.
 */
export async function* answerQuestion(
  context: AskContext,
  input: AskInput,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, void> {
  requireCapability(context.actor.role, 'useAi');
  const before = input.conversationId ? await readMessages(context, input.conversationId) : [];
  const asked = { role: 'user', parts: [{ type: 'text', text: input.question }] } as const;
  const conversationId = await say(context, input.conversationId, asked);
  const model = createModel(context.ai, { local: decideLocally(context, input.about) });
  yield { type: 'begin', conversationId, model: model.name };
  const parts: MessagePart[] = [];
  try {
    const told = answer({
      model,
      // The grammar reads the schema itself.
      system: model.provider === 'local' ? '' : await systemPrompt(context, input),
      messages: [...before.flatMap(asMessage), { role: 'user', text: input.question }],
      tools: toolsFor(context),
      signal,
    });
    for await (const part of told) {
      for (const event of await eventsOf(context, {
        part,
        conversationId,
        model: model.name,
        prompt: input.question,
      })) {
        keep(parts, event);
        yield event;
      }
    }
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ModelError)) throw error;
    if (error.cause) context.logger.error({ err: error.cause, model: model.name }, 'a model gave no answer');
    const problem = { type: 'problem', code: error.code, message: error.message } as const;
    parts.push(problem);
    yield problem;
    yield { type: 'end', reason: 'problem' };
  } finally {
    if (parts.length) await say(context, conversationId, { role: 'assistant', parts, model: model.name });
  }
}

interface Told {
  readonly part: AnswerPart;
  readonly conversationId: string;
  readonly model: string;
  readonly prompt: string;
}

async function eventsOf(context: AskContext, { part, conversationId, model, prompt }: Told): Promise<AnswerEvent[]> {
  if (part.type === 'end') return [{ type: 'end', reason: part.reason }];
  if (part.type === 'failed') {
    const { id, name, message, cause } = part;
    if (cause) context.logger.error({ err: cause, tool: name }, 'a tool failed');
    return [{ type: 'failed', id, name, message }];
  }
  if (part.type !== 'result' || part.name !== proposeTool) return [part];
  const { changes, reason } = part.output as Drafted;
  const proposalId = await suggestChanges(context, { changes, reason, prompt, model, conversationId });
  return [part, { type: 'proposal', id: part.id, proposalId }];
}

/** Pieces of text are kept as one. */
function keep(parts: MessagePart[], event: AnswerEvent): void {
  if (event.type === 'begin' || event.type === 'end') return;
  const last = parts.at(-1);
  if (event.type === 'text' && last?.type === 'text')
    parts[parts.length - 1] = { type: 'text', text: last.text + event.text };
  else parts.push(event);
}

/** What was said before, in words alone: what tools gave then may be old by now. */
function asMessage({ role, parts }: { role: 'user' | 'assistant'; parts: readonly MessagePart[] }): Message[] {
  const text = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n');
  return text ? [{ role, text }] : [];
}

async function systemPrompt(context: AskContext, { about }: AskInput): Promise<string> {
  const reading = readOnly(context);
  const workspace = await readWorkspace(reading.db);
  const object = about && context.schema.objects.get(about.object);
  const looking =
    about && object ? `\nThe person is looking at the ${object.singular.toLowerCase()} with the id ${about.id}.` : '';
  return (
    assistantPrompt({
      person: context.session?.user.name ?? 'a member of the team',
      today: todayIn(context.timeZone),
      timeZone: context.timeZone,
      currency: workspace.currency,
      schema: describeSchema(context.schema, context.actor.role),
    }) + looking
  );
}
