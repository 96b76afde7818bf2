import { summarize as write } from '@cardinal/ai/writing';
import { z } from 'zod';
import { writeAbout, writingInput } from '../../assistant/write-about.ts';
import { operation } from '../../trpc/index.ts';

export const summarize = operation({
  permission: 'useAi',
  summary: 'A short summary of one record, from its own facts as far as the caller may read them.',
  input: writingInput,
  output: z.object({ text: z.string(), model: z.string() }),
}).mutation(({ ctx, input, signal }) =>
  writeAbout(ctx, input, async (model, facts) => ({ text: await write(model, facts, signal) }), signal),
);
