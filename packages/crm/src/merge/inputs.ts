import { z } from 'zod';

/** As many records as become one at once. */
export const mostMerged = 20;

const id = z.uuid().toLowerCase();

const which = {
  /** The record that stays, with its id. */
  keep: id,
  /** The records that become part of it and go to the trash. */
  merge: z
    .array(id)
    .min(1, 'Choose a record to merge.')
    .max(mostMerged - 1, `Merge at most ${mostMerged} records at once.`),
};

export const mergePreviewInput = z.strictObject(which);
export type MergePreviewInput = z.output<typeof mergePreviewInput>;

export const mergeInput = z.strictObject({
  ...which,
  /**
   * By a field's path, the id of the record whose value is taken, or `unite` for the values of all of them where a field holds
   * several. Fields that are left out are filled in as the preview proposes.
   */
  values: z.record(z.string().max(200), z.union([id, z.literal('unite')])).default({}),
  /** By id, the versions that the choice was made by; one that was changed since refuses the merge. */
  versions: z.record(z.string(), z.int32().positive()).default({}),
});
export type MergeInput = z.output<typeof mergeInput>;
