import { answerQuestion, askInput } from '../../assistant/answer.ts';
import { answerEvent } from '../../assistant/events.ts';
import { streamed } from '../../trpc/index.ts';

export const ask = streamed(
  {
    permission: 'useAi',
    summary: 'Ask about the records in plain words, or say what is to be done; the answer comes piece by piece.',
    input: askInput,
    output: answerEvent,
  },
  ({ ctx, input, signal }) => answerQuestion(ctx, input, signal),
);
