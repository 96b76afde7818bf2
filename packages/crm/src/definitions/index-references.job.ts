import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Indexes the references and sets of choices that were added to tables with records in them. It goes by what it finds. */
export const indexReferencesJob = defineJob('indexReferences', z.object({}));
