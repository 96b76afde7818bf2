export { defineJob, enqueue, type Job } from './define.ts';
export { defineHandler, type JobDeps, type JobHandler } from './handler.ts';
