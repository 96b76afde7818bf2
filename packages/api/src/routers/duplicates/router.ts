import { router } from '../../trpc/index.ts';
import { dismiss } from './dismiss.ts';
import { list } from './list.ts';

/** The standing queue of records that are likely the same. */
export const duplicatesRouter = router({ list, dismiss });
