import { router } from '../../trpc/index.ts';
import { query } from './query.ts';

export const searchRouter = router({ query });
