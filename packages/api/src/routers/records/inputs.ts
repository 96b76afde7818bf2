import { idsInput, updateInput } from '@cardinal/crm/records';
import { z } from 'zod';

/** How many records one command takes. */
const maxSet = 1000;

export const createInput = z.strictObject({
  records: z.array(z.record(z.string(), z.unknown())).min(1).max(maxSet),
});
export const updateManyInput = z.strictObject({ records: z.array(updateInput).min(1).max(maxSet) });
export const idsOnly = z.strictObject({ ids: idsInput });

/** The object whose records are meant, by its key: `company`, `factoryOrder`. */
export const objectKey = { object: z.string().max(64) };
