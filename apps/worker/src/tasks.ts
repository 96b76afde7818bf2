import type { JobDeps, JobHandler } from '@cardinal/crm/jobs';
import type { TaskList } from 'graphile-worker';

/** Handlers as the queue calls them. */
export function taskListOf(handlers: readonly JobHandler[], deps: Omit<JobDeps, 'attempt'>): TaskList {
  const tasks = handlers.map(({ job, handle }): [string, TaskList[string]] => [
    job.name,
    (payload, helpers) => handle({ ...deps, attempt: helpers.job.attempts }, payload),
  ]);
  return Object.fromEntries(tasks);
}
