import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Gives a field the column of its key, as soon as nobody takes that for the one of the field that had it before. */
export const settleColumnJob = defineJob('settleColumn', z.object({ field: z.uuid() }));
