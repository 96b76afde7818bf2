import { router } from '../../trpc/index.ts';
import { cancel } from './cancel.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { pause } from './pause.ts';
import { resume } from './resume.ts';
import { schedules } from './schedules.ts';
import { setScheduleProcedure } from './set-schedule.ts';
import { start } from './start.ts';

/** Batches over the records of a view, and trainings: started, followed, paused and cancelled. */
export const runsRouter = router({
  cancel,
  get,
  list,
  pause,
  resume,
  schedules,
  setSchedule: setScheduleProcedure,
  start,
});
