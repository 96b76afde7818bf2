import { router } from '../../trpc/index.ts';
import { aggregate } from './aggregate.ts';
import { asOf } from './as-of.ts';
import { batch } from './batch.ts';
import { create } from './create.ts';
import { erase } from './erase.ts';
import { erasePreview } from './erase-preview.ts';
import { find } from './find.ts';
import { get } from './get.ts';
import { history } from './history.ts';
import { merge } from './merge.ts';
import { mergePreview } from './merge-preview.ts';
import { purge } from './purge.ts';
import { relatedAsOf } from './related-as-of.ts';
import { restore } from './restore.ts';
import { timeline } from './timeline.ts';
import { titlesOf } from './titles.ts';
import { totals } from './totals.ts';
import { trash } from './trash.ts';
import { trashPreview } from './trash-preview.ts';
import { update } from './update.ts';
import { upsert } from './upsert.ts';

/** Records of any object by its key, invented ones too. */
export const recordsRouter = router({
  find,
  get,
  create,
  update,
  upsert,
  trash,
  trashPreview,
  restore,
  purge,
  merge,
  mergePreview,
  erase,
  erasePreview,
  batch,
  aggregate,
  totals,
  history,
  timeline,
  asOf,
  relatedAsOf,
  titles: titlesOf,
});
