import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Removes what has been kept long enough. It is on a schedule, and needs to be told nothing. */
export const retentionJob = defineJob('retention', z.object({}));
