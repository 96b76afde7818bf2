import { listSchedules, scheduleOutput } from '@cardinal/crm/runs';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const schedules = operation({
  permission: 'useAi',
  summary: 'What is learned and scored by itself, and at which hour.',
  input: noInput,
  output: z.array(scheduleOutput),
}).query(({ ctx }) => listSchedules(ctx));
