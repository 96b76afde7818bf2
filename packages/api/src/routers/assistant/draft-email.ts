import { draftEmail as write } from '@cardinal/ai/writing';
import { z } from 'zod';
import { occasionOf } from '../../assistant/occasion.ts';
import { writeAbout, writingInput } from '../../assistant/write-about.ts';
import { operation } from '../../trpc/index.ts';

export const draftEmail = operation({
  permission: 'useAi',
  summary: 'The draft of an e-mail to whoever a record is about, from its own facts; it is not sent.',
  input: writingInput.extend({ about: z.string().trim().max(500).optional() }),
  output: z.object({ subject: z.string(), body: z.string(), model: z.string() }),
}).mutation(({ ctx, input: { about, ...record }, signal }) =>
  writeAbout(ctx, record, (model, facts) => write(model, facts, occasionOf(ctx, facts, about), signal), signal),
);
