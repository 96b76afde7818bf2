import { z } from 'zod';

/** What a change of the schema answers with: an operation that can be undone. */
export const schemaChanged = z.object({ operationId: z.uuid() });
