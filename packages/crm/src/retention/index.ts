export { retentionJob } from './job.ts';
export { retention } from './retention.handler.ts';
