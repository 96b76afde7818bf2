import { router } from '../../trpc/index.ts';
import { current } from './current.ts';

export const sessionRouter = router({ current });
