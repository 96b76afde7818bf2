import { type Find, type Understanding, understand } from '@cardinal/ai/language';
import type { Decide, Decision, Message } from '@cardinal/ai/models';
import { draftEmail, summarize } from '@cardinal/ai/writing';
import {
  assistantHost,
  assistantVocabulary,
  lookingAt,
  type RecordFacts,
  readOnly,
  workspaceFacts,
} from '@cardinal/crm/assistant';
import type { Aggregate, RecordPage } from '@cardinal/crm/records';
import type { AskContext } from './context.ts';
import { occasionOf } from './occasion.ts';
import { sayFigures, sayFound } from './say.ts';
import { factsTool, proposeTool } from './tools.ts';

/**
 * The local engine: the grammar decides which tool answers a question, and the tool's result is put in words. It goes the way
 * of every other model, step by step.
 * @param about the record that the person looks at: "this"
 */
export function decideLocally(context: AskContext, about?: { readonly object: string; readonly id: string }): Decide {
  const reading = readOnly(context);
  let understood: Promise<Understanding> | undefined;
  const ask = async (question: string) => {
    const [facts, host, looking] = await Promise.all([
      workspaceFacts(reading),
      assistantHost(reading),
      about && lookingAt(reading, about),
    ]);
    return await understand(question, assistantVocabulary(context.schema, context.actor.role, facts), host, looking);
  };
  return async (messages) => {
    const question = messages.findLast((message) => message.role === 'user')?.text ?? '';
    understood ??= ask(question);
    const meaning = await understood;
    const last = messages.at(-1);
    return last?.role === 'tool' ? await conclude(meaning, last, context) : begin(meaning);
  };
}

const shown = 20;

function begin(meaning: Understanding): Decision {
  switch (meaning.kind) {
    case 'find':
      return { calls: [findCall(meaning)] };
    case 'propose': {
      const changes = meaning.operations.map(({ kind, object, target, values }) =>
        kind === 'create' ? { kind, object, values } : { kind, object, id: target?.id, values },
      );
      return { calls: [{ name: proposeTool, input: { changes, reason: meaning.reading } }] };
    }
    case 'summarize':
    case 'tell':
    case 'draft': {
      const { object, id } = meaning.record;
      return { calls: [{ name: factsTool, input: { object, id } }] };
    }
    case 'unclear':
      return {
        text: list(
          meaning.message,
          meaning.choices.map(({ label, question }) => question ?? label),
        ),
      };
    case 'unknown':
      return { text: list(meaning.message, meaning.examples) };
  }
}

const list = (message: string, lines: readonly string[]): string =>
  [message, ...lines.map((one) => `- ${one}`)].join('\n');

function findCall({ object, filter, sort, limit, aggregate, group }: Find) {
  const which = { object, ...(filter && { filter }) };
  if (aggregate.kind === 'none' && group === undefined) {
    const input = { ...which, sort, limit: Math.min(limit ?? shown, 200), count: 'capped' };
    return { name: 'records_find', input };
  }
  const measure = 'field' in aggregate ? { function: aggregate.kind, field: aggregate.field } : undefined;
  return { name: 'records_aggregate', input: { ...which, ...(measure && { measure }), ...(group && { group }) } };
}

async function conclude(
  meaning: Understanding,
  { results }: Extract<Message, { role: 'tool' }>,
  context: AskContext,
): Promise<Decision> {
  const [result] = results;
  if (!result || 'failed' in result) return { text: result?.failed ?? 'Nothing came of it. Ask again.' };
  switch (meaning.kind) {
    case 'find':
      return {
        text:
          result.name === 'records_find'
            ? sayFound(meaning, result.output as RecordPage, context.schema)
            : sayFigures(meaning, result.output as Aggregate, context.schema),
      };
    case 'propose':
      return { text: `${meaning.reading}. Nothing is changed until someone applies it.` };
    case 'summarize':
      return { text: await summarize(null, result.output as RecordFacts) };
    case 'tell': {
      const { title, fields } = result.output as RecordFacts;
      const value = fields.find(({ label }) => label === meaning.label)?.value;
      return {
        text: value === undefined ? `${title} has no ${meaning.label.toLowerCase()}.` : `${meaning.reading}: ${value}`,
      };
    }
    case 'draft': {
      const facts = result.output as RecordFacts;
      const { subject, body } = await draftEmail(null, facts, occasionOf(context, facts, meaning.about));
      return { text: `Subject: ${subject}\n\n${body}` };
    }
    default:
      return { text: 'Ask again, in other words.' };
  }
}
