import { type Tool, ToolError } from '@cardinal/ai/assistant';
import { readOnly, recordFacts } from '@cardinal/crm/assistant';
import { CardinalError, toldIssues } from '@cardinal/crm/errors';
import { type DraftedChange, draftChanges, draftInput } from '@cardinal/crm/proposals';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { createCallerFactory, type OperationMeta } from '../trpc/index.ts';
import type { AskContext } from './context.ts';
import { readsRouter } from './reads.ts';

/** What a model proposes: values, for the host to keep until a person decides. */
export interface Drafted {
  readonly changes: readonly DraftedChange[];
  readonly reason: string;
}

export const proposeTool = 'propose_changes';
export const factsTool = 'record_facts';

const proposeInput = draftInput.extend({
  /** In one sentence, what the changes are and why. */
  reason: z.string().min(1).max(500),
});
const factsInput = z.strictObject({ object: z.string().max(64), id: z.uuid() });

/**
 * Everything that a model may call: the catalogue's reads, a record's facts in words, and the drafting of changes. All of it
 * runs behind the wall, as the person who asks; nothing of it writes.
 */
export function toolsFor(context: AskContext): Tool[] {
  const reading = readOnly(context);
  const reads = Object.entries(readsRouter._def.procedures as unknown as Record<string, Procedure>);
  return [
    ...reads.map(([path, procedure]) => readTool(reading, path, procedure._def.meta)),
    tool({
      name: factsTool,
      description: 'What is known of one record, in words: its fields, related records, what happened, its tasks.',
      input: factsInput,
      run: async ({ object, id }) => await recordFacts(reading, object, id),
    }),
    tool({
      name: proposeTool,
      description:
        'Propose changes of records, or new records, for a person to apply or reject. Nothing is changed by it. Values stand ' +
        'by the paths of their fields, as filters spell them; a relation takes an id.',
      input: proposeInput,
      run: async ({ changes, reason }): Promise<Drafted> => ({
        changes: await draftChanges(reading, { changes }),
        reason,
      }),
    }),
  ];
}

interface Procedure {
  readonly _def: { readonly meta: OperationMeta };
}

const nothing = z.strictObject({});

/** `records.find` as `records_find`: a provider takes no dots in names. */
function readTool(context: AskContext, path: string, { summary, input }: OperationMeta): Tool {
  const [domain = '', verb = ''] = path.split('.');
  const caller = createCallerFactory(readsRouter)(context) as unknown as Record<string, Record<string, Call>>;
  return tool({
    name: `${domain}_${verb}`,
    description: summary,
    input: input instanceof z.ZodObject ? input : nothing,
    run: async (given) => await caller[domain]?.[verb]?.(given),
  });
}
type Call = (input: unknown) => Promise<unknown>;

/** What was refused on purpose is told to the model in its words; everything else is the log's. */
function tool<I extends z.ZodType>({ run, ...rest }: Tool<I>): Tool {
  return {
    ...rest,
    run: async (input, signal) => {
      try {
        return await run(input as z.output<I>, signal);
      } catch (error) {
        const cause = error instanceof TRPCError ? error.cause : error;
        if (cause instanceof CardinalError) throw new ToolError(wordsOf(cause));
        throw error;
      }
    },
  };
}

const wordsOf = ({ message, issues }: CardinalError): string =>
  [message, ...toldIssues(issues, 20).map((issue) => `${issue.path.join('.')}: ${issue.message}`)].join('\n');
