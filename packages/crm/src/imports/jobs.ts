import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

const importPayload = z.strictObject({ importId: z.uuid() });

/** Finds out what would become of each row. */
export const importCheckJob = defineJob('import.check', importPayload);
/** Makes records of the rows. */
export const importRunJob = defineJob('import.run', importPayload);
/** Takes back what an import did, as the person who asked for it. */
export const importUndoJob = defineJob('import.undo', importPayload.extend({ userId: z.uuid() }));

/** An import has one job at a time. */
export const jobKey = (importId: string): string => `import:${importId}`;
