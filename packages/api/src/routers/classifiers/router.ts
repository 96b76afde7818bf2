import { router } from '../../trpc/index.ts';
import { addExamplesProcedure } from './add-examples.ts';
import { classify } from './classify.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { results } from './results.ts';
import { train } from './train.ts';
import { update } from './update.ts';

/** Labels of the team's own for what is written, learned from examples. Runs give them to records; `classify` keeps nothing. */
export const classifiersRouter = router({
  addExamples: addExamplesProcedure,
  classify,
  create,
  list,
  results,
  train,
  update,
});
