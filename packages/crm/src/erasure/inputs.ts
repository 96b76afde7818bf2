import { z } from 'zod';

const id = z.uuid().toLowerCase();

export const erasePreviewInput = z.strictObject({ id });
export type ErasePreviewInput = z.output<typeof erasePreviewInput>;

export const eraseInput = z.strictObject({
  id,
  /** What the record is called, as its person typed it. */
  confirm: z.string().max(1000),
});
export type EraseInput = z.output<typeof eraseInput>;
