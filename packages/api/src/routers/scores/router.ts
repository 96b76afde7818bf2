import { router } from '../../trpc/index.ts';
import { explain } from './explain.ts';
import { models } from './models.ts';
import { of } from './of.ts';

/** How likely records are to be won, learned from the workspace's own. They are made by runs. */
export const scoresRouter = router({ explain, models, of });
