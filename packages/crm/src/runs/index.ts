export { cancelRun, pauseRun, resumeRun } from './change.ts';
export { getRun } from './get.ts';
export { runHandlers } from './handlers.ts';
export { dueRunsJob } from './jobs.ts';
export { listRuns, listRunsInput } from './list.ts';
export { runIdInput } from './open.ts';
export { listSchedules, scheduleOutput, setSchedule, setScheduleInput } from './schedules.ts';
export { type StartRun, startRun, startRunInput, trainClassifier, trainClassifierInput } from './start.ts';
export { type RunView, runOutput } from './view.ts';
