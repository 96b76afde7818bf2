import { router } from '../../trpc/index.ts';
import { convert } from './convert.ts';
import { convertPreview } from './convert-preview.ts';
import { create } from './create.ts';
import { mergeOptions } from './merge-options.ts';
import { mergePreview } from './merge-preview.ts';
import { order } from './order.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { update } from './update.ts';

/** The fields that the team has added, to its own objects and to those that ship. */
export const fieldsRouter = router({
  create,
  update,
  order,
  remove,
  restore,
  mergePreview,
  mergeOptions,
  convertPreview,
  convert,
});
