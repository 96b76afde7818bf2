import { router } from '../../trpc/index.ts';
import { apply } from './apply.ts';
import { count } from './count.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { reject } from './reject.ts';

/** A procedure may not be called `apply`, which every function has. */
export const proposalsRouter = router({ list, count, get, applyProposal: apply, rejectProposal: reject });
