import { scheduleOutput, setSchedule, setScheduleInput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const setScheduleProcedure = operation({
  permission: 'manageWorkspace',
  summary: 'Have something learned, scored or labelled every day at an hour, or not any more.',
  input: setScheduleInput,
  output: scheduleOutput.nullable(),
}).mutation(({ ctx, input }) => setSchedule(ctx, input));
